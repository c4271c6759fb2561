import { CapacityPosted } from '#modules/organizations/index.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';

/** Whoever waits for a service that has become full is told at once, by a task (S4-96). */
export const tellSenders: LateHearer = {
  hears: CapacityPosted.name,
  name: 'tell-senders',
  hear: async ({ body: { serviceId, state, before } }, query, now) => {
    if (state !== 'full' || before === 'full') return;
    await query('select app_definer.tell_senders($1, $2)', [serviceId, now]);
  },
};
