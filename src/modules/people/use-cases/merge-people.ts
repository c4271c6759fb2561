import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { MergePeople, MergeRefusal } from '../contract.ts';
import { peopleMerged } from '../facts.ts';
import { whyNotMerge } from '../policy.ts';
import { asProblems } from '../rules/merge-obstacles.ts';
import { joinPeople } from '../store/merges.ts';
import { personsById } from '../store/persons.ts';

/**
 * Joins two records of one person (S2-107). Rows in every room go to the kept record, what says the same is said once,
 * and grants follow; everything is remembered, so that it can be undone. What contradicts is refused, all at once.
 */
export async function mergePeople(
  ask: Ask,
  { keepId, goneId, reason }: MergePeople,
): Promise<Result<{ id: Id }, MergeRefusal>> {
  const seen = await personsById(ask.tx, [keepId, goneId]);
  if (!seen.has(keepId) || !seen.has(goneId)) return no({ kind: 'no-such-person' });
  const whyNot = whyNotMerge(ask.who);
  if (whyNot) return no(whyNot);
  if (keepId === goneId) return no({ kind: 'same-person' });
  if (reason.trim() === '') return no(invalid({ at: 'reason', code: 'required' }));

  const id = newId();
  const obstacles = await joinPeople(ask.tx, id, keepId, goneId, reason.trim());
  if (obstacles.length > 0) return no({ kind: 'cannot-merge', problems: asProblems(obstacles, topicIn(ask)) });
  await recordFact(ask, peopleMerged, [keepId], { merge: id, kept: keepId, gone: goneId, at: ask.now });
  return ok({ id });
}

/** A topic in the reader's words. */
export const topicIn =
  ({ say }: Pick<Ask, 'say'>) =>
  (topic: string): string =>
    say.code('access', `topics.${topic}`);
