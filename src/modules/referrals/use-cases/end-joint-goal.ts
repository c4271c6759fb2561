import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { GoalEndedWhy } from '../contract.ts';
import { jointGoalById } from '../store/joint-goals.ts';

/** Ends a joint goal and says why; its services read it no longer as one to work on. Throws NotThere. */
export async function endJointGoal(
  ask: Ask,
  { goalId, why }: { readonly goalId: Id; readonly why: GoalEndedWhy },
): Promise<Result<null, { readonly kind: 'goal-is-over' }>> {
  const goal = await jointGoalById(ask.tx, goalId);
  if (!goal) return notThere();
  if (goal.ended_on !== null) return no({ kind: 'goal-is-over' });
  await ask.tx
    .updateTable('app.joint_goal')
    .set({ ended_on: ask.today.toString(), ended_why: why })
    .where('id', '=', goal.id)
    .execute();
  return ok(null);
}
