import type { Id } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { TakePack, TakePackRefusal } from '../contract.ts';
import { checkEdition } from '../editions/check-edition.ts';
import { isBefore } from '../editions/is-before.ts';
import { RulesChanged } from '../facts.ts';
import { packsInForce } from '../load/packs-in-force.ts';
import { mayNotTake } from '../policy.ts';
import { addRules, allEditions, contentOf, replaceEdition } from '../store.ts';

/**
 * Lets an edition that was brought and counted take effect, at once or from a later moment: the edition before ends then.
 * It is looked through again, because what it stands on may have changed since. What runs goes on as it was when this refuses.
 */
export async function takePack(ask: Ask, { editionId, from }: TakePack): Promise<Result<{ id: Id }, TakePackRefusal>> {
  const { tx, who, now } = ask;
  const editions = await allEditions(tx);
  const edition = editions.find(one => one.id === editionId) ?? notThere();

  const refused = mayNotTake(who);
  if (refused) return no(refused);

  const begins = from ?? now;
  if (edition.inForce !== null) return no({ kind: 'is-taken-already' });
  if (edition.changes === null) return no({ kind: 'not-counted-yet' });
  if (isBefore(begins, now)) return no(invalid({ at: 'from', code: 'in-the-past' }));
  const waits = editions.some(
    ({ pack, inForce }) => pack === edition.pack && inForce && beginsFrom(inForce.from, begins),
  );
  if (waits) return no({ kind: 'another-edition-waits' });

  const checked = checkEdition(await contentOf(tx, editionId), await packsInForce(tx, who.agencyId, begins));
  if (!checked.pack) return no({ kind: 'problems-found', problems: checked.problems });

  await replaceEdition(tx, { id: editionId, pack: edition.pack, from: begins, now, by: who.userId });
  await addRules(tx, who.agencyId, editionId, checked.pack);
  await recordFact(ask, RulesChanged, [], { agencyId: who.agencyId, editionId, pack: edition.pack, at: begins });
  return ok({ id: editionId });
}

/** Does what begins then (empty: it was there since ever) begin at this moment or after it? */
const beginsFrom = (begins: string, moment: string): boolean => begins !== '' && !isBefore(begins, moment);
