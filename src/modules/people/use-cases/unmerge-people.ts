import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { UnmergePeople, UnmergeRefusal } from '../contract.ts';
import { peopleUnmerged } from '../facts.ts';
import { whyNotMerge } from '../policy.ts';
import { asProblems } from '../rules/merge-obstacles.ts';
import { type EntryCount, entriesSince, mergesSeen, splitPeople } from '../store/merges.ts';
import { topicIn } from './merge-people.ts';

/**
 * Takes a merge back: both records are as they were, each with its rows and its readers. What was written down since
 * stays with the kept person and is named, unless it hangs on something that goes back.
 */
export async function unmergePeople(
  ask: Ask,
  { mergeId, reason }: UnmergePeople,
): Promise<Result<{ stays: readonly EntryCount[] }, UnmergeRefusal>> {
  const [merge] = await mergesSeen(ask.tx, mergeId);
  if (!merge) return no({ kind: 'no-such-merge' });
  const whyNot = whyNotMerge(ask.who);
  if (whyNot) return no(whyNot);
  if (reason.trim() === '') return no(invalid({ at: 'reason', code: 'required' }));

  const obstacles = await splitPeople(ask.tx, mergeId, reason.trim());
  if (obstacles.length > 0) return no({ kind: 'cannot-unmerge', problems: asProblems(obstacles, topicIn(ask)) });
  const stays = await entriesSince(ask.tx, mergeId);
  const { keep_id: kept, gone_id: restored } = merge;
  await recordFact(ask, peopleUnmerged, [kept, restored], { merge: mergeId, kept, restored, at: ask.now });
  return ok({ stays });
}
