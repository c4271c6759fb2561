import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { partnershipOn } from '../partners/store/partnerships.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';

/** The partnership whose profile is changed: leaves with NotThere without one, refuses who does not build partnerships. */
export async function partnerToKeep(ask: Ask, partnershipId: Id): Promise<Result<{ id: Id }, NotAllowed>> {
  const partner = (await partnershipOn(ask.tx, partnershipId, ask.today.toString())) ?? notThere();
  const refused = mayNotKeep(ask.who);
  return refused ? no(refused) : ok({ id: partner.id });
}
