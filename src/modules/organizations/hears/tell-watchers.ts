import { newSecretId } from '#kernel/ids.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { outboxContext } from '#platform/mail/outbox.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { CapacityPosted } from '../facts.ts';

/**
 * Whoever follows a service gets a message when its room changed, with the way to its page and without its name: a
 * service may be one that nobody else should read of. `origin` is the address of this house.
 */
export const tellWatchers = ({
  keyring,
  origin,
}: {
  readonly keyring: Keyring;
  readonly origin: string;
}): LateHearer => ({
  hears: CapacityPosted.name,
  name: 'tell-watchers',
  hear: async ({ body }, query, now) => {
    const { serviceId, state, before } = body;
    if (state === before) return;
    const { rows } = await query('select watch from app_definer.watchers_of($1)', [serviceId]);
    for (const { watch } of rows) {
      const message = newSecretId();
      const link = keyring.seal(`${origin}/directory/services/${serviceId}`, outboxContext(message));
      await query('select app_definer.tell_watcher($1, $2, $3, $4)', [message, watch, link, now]);
    }
  },
});
