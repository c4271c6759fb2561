import type { Id } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { openFollowUp, ownersFor } from '../../owners.ts';
import { settingGoals } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { AddGoalTask, AddGoalTaskRefusal } from '../contract.ts';
import { goalOf } from '../store.ts';

/**
 * Opens a task for a goal, so that a concurrent goal is worked on as well as the main one (S2-11). Throws NotThere when the
 * goal is not the asker's to see.
 */
export async function addGoalTask(
  ask: Ask,
  { childId, goalId, detail, dueOn, userId }: AddGoalTask,
): Promise<Result<{ id: Id }, AddGoalTaskRefusal>> {
  await permanencySetting(ask, childId);
  const goal = (await goalOf(ask.tx, childId, goalId)) ?? notThere();
  if (!settingGoals.may(ask.who)) return no({ kind: 'not-allowed' });
  if (goal.ended_on !== null) return no({ kind: 'goal-is-over' });
  const problems: Problem[] = [];
  if (detail.trim() === '') problems.push({ at: 'detail', code: 'required' });
  if (dueOn < ask.today.toString()) problems.push({ at: 'due', code: 'date-too-early' });
  if (!(await ownersFor(ask, childId)).some(owner => owner.userId === userId))
    problems.push({ at: 'owner', code: 'not-one-of' });
  if (problems.length > 0) return no(invalid(...problems));

  return ok(await openFollowUp(ask, { childId, sourceId: goalId, detail, dueOn, userId }));
}
