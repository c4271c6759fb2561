import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { DropPackRefusal } from '../contract.ts';
import { isBefore } from '../editions/is-before.ts';
import { RulesChanged } from '../facts.ts';
import { mayNotTake } from '../policy.ts';
import { callOffEdition, deleteEdition, editionById } from '../store.ts';

/**
 * Throws away an edition that was brought and not taken, or calls off one that was taken and has not begun: then the one
 * before goes on, and it can be taken again.
 */
export async function dropPack(
  ask: Ask,
  { editionId }: { readonly editionId: Id },
): Promise<Result<{ dropped: boolean }, DropPackRefusal>> {
  const { tx, who, now } = ask;
  const edition = (await editionById(tx, editionId)) ?? notThere();

  const refused = mayNotTake(who);
  if (refused) return no(refused);

  if (edition.inForce === null) {
    await deleteEdition(tx, editionId);
    return ok({ dropped: true });
  }
  if (edition.inForce.from === '' || !isBefore(now, edition.inForce.from)) return no({ kind: 'is-in-force' });

  await callOffEdition(tx, edition);
  await recordFact(ask, RulesChanged, [], { agencyId: who.agencyId, editionId, pack: edition.pack, at: now });
  return ok({ dropped: false });
}
