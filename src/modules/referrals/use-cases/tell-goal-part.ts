import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { GoalPartState } from '../contract.ts';
import type { StepAsk } from '../step-ask.ts';
import { jointGoalById, lockGoalPart } from '../store/joint-goals.ts';

/**
 * Says how far a service is with its part of a joint goal: staff, or the service by its link (`by.linkId`). Throws NotThere
 * when the part is not there for the asker.
 */
export async function tellGoalPart(
  ask: StepAsk,
  { partId, state }: { readonly partId: Id; readonly state: GoalPartState },
  by: { readonly linkId?: Id | null } = {},
): Promise<Result<null, { readonly kind: 'goal-is-over' }>> {
  const part = await lockGoalPart(ask.tx, partId);
  const goal = part && (await jointGoalById(ask.tx, part.goal_id));
  if (!goal) return notThere();
  if (goal.ended_on !== null) return no({ kind: 'goal-is-over' });
  await ask.tx
    .updateTable('app.joint_goal_part')
    .set({ state, state_since: ask.now, user_id: ask.who.userId, link_id: by.linkId ?? null })
    .where('id', '=', part.id)
    .execute();
  return ok(null);
}
