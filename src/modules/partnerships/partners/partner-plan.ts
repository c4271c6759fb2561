import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { phaseWords } from '../store/phase-words.ts';
import { planWith } from '../store/plans.ts';

/** In which phase the plan with one partner stands, in a sentence; null where there is none. */
export async function planWithPartner({ tx, say, language }: Ask, organizationId: Id): Promise<string | null> {
  const plan = await planWith(tx, organizationId);
  if (!plan) return null;
  const phase = (await phaseWords(tx, language)).get(plan.phase);
  return say('partnerships', 'partnerPage.planStands', {
    number: phase?.number ?? '',
    phase: phase?.title ?? plan.phase,
    day: sayDay(language, plan.since),
  });
}
