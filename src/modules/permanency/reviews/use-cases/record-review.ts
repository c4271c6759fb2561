import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { openFollowUp, ownersFor } from '../../owners.ts';
import { recordingReviews } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { Outcome, RecordReview, RecordReviewRefusal } from '../contract.ts';
import { insertReview } from '../store.ts';

/**
 * Writes down a permanency roundtable or staffing. What came of it becomes tasks, each with somebody and a day (S2-58). Throws
 * NotThere when the child's permanency is not the asker's to see.
 */
export async function recordReview(ask: Ask, input: RecordReview): Promise<Result<{ id: Id }, RecordReviewRefusal>> {
  const { tx, who, now } = ask;
  const { childId, heldOn } = input;
  await permanencySetting(ask, childId);
  if (!recordingReviews.may(who)) return no({ kind: 'not-allowed' });

  const tookPart = input.tookPart.map(name => name.trim()).filter(name => name !== '');
  const owners = await ownersFor(ask, childId);
  const problems: Problem[] = [];
  if (heldOn > ask.today.toString()) problems.push({ at: 'heldOn', code: 'in-the-future' });
  if (tookPart.length === 0) problems.push({ at: 'tookPart', code: 'somebody-took-part' });
  if (input.outcome.trim() === '') problems.push({ at: 'outcome', code: 'required' });
  for (const [index, task] of input.tasks.entries())
    problems.push(
      ...taskProblems(task, index + 1, heldOn, task.userId !== null && owners.every(one => one.userId !== task.userId)),
    );
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertReview(tx, { id, agencyId: who.agencyId, by: who.userId, at: now }, { ...input, tookPart });
  for (const { detail, userId, dueOn } of input.tasks)
    if (userId && dueOn) await openFollowUp(ask, { childId, sourceId: id, detail, userId, dueOn });
  return ok({ id });
}

/** A task names what, who and by when; each problem stands at its own line of the form. */
function taskProblems(
  { detail, userId, dueOn }: Outcome,
  line: number,
  heldOn: string,
  isStranger: boolean,
): Problem[] {
  const problems: Problem[] = [];
  if (detail.trim() === '') problems.push({ at: `detail${line}`, code: 'required' });
  if (userId === null || isStranger) problems.push({ at: `owner${line}`, code: 'task-needs-owner' });
  if (dueOn === null) problems.push({ at: `due${line}`, code: 'task-needs-day' });
  else if (dueOn < heldOn) problems.push({ at: `due${line}`, code: 'date-too-early' });
  return problems;
}
