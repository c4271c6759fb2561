import { no, ok, type Result } from '#kernel/result.ts';
import { stateOfAgency } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { RulesChanged } from '../facts.ts';
import { giveShippedPacks } from '../give-shipped-packs.ts';
import { mayNotTake, type NotAllowed } from '../policy.ts';

/**
 * Gives an agency that works by no rules yet those that came with the product: federal law and its state's. They count
 * since ever, because they are the first it has. Asked again it does nothing; a newer edition is never taken by itself.
 */
export async function takeShippedPacks(ask: Ask): Promise<Result<{ taken: number }, NotAllowed>> {
  const refused = mayNotTake(ask.who);
  if (refused) return no(refused);

  const { tx, who, now } = ask;
  const taken = await giveShippedPacks(tx, { agencyId: who.agencyId, state: await stateOfAgency(tx), now });
  for (const { id, pack } of taken)
    await recordFact(ask, RulesChanged, [], { agencyId: who.agencyId, editionId: id, pack, at: null });
  return ok({ taken: taken.length });
}
