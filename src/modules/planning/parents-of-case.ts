import type { Id } from '#kernel/ids.ts';
import { holds, readRange } from '#kernel/ranges.ts';
import { membersOf } from '#modules/cases/index.ts';
import { livingAmong } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';

const PARENTS = ['mother', 'father', 'parent'];

/** The parents of a case at this moment: who has died, or is in the case no more, is asked nothing and signs nothing. */
export async function parentsOfCase({ tx, now }: Pick<Ask, 'tx' | 'now'>, caseId: Id): Promise<Id[]> {
  const parents = (await membersOf(tx, caseId))
    .filter(({ part, during }) => PARENTS.includes(part) && holds(readRange(during), now))
    .map(({ person_id }) => person_id);
  const living = await livingAmong(tx, parents);
  return parents.filter(id => living.has(id));
}
