import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotPlan, type NotAllowed } from '../../policy.ts';
import { assessorsOf } from '../assessors.ts';
import { dueById } from '../store/dues.ts';

/** Who is to assess by that day: somebody of the team, or null for whoever carries the case. */
export type AssignDue = { readonly dueId: Id; readonly userId: Id | null };

/**
 * Hands what is due to somebody of the team, or back to whoever carries the case: it stands in their list from now on
 * (S2-31). Throws NotThere when it is over or not the asker's to see.
 */
export async function assignDue(ask: Ask, { dueId, userId }: AssignDue): Promise<Result<null, Invalid | NotAllowed>> {
  const due = (await dueById(ask.tx, dueId)) ?? notThere();
  const refused = mayNotPlan(ask.who);
  if (refused) return no(refused);
  if (userId && !(await assessorsOf(ask, due.childId)).some(({ id }) => id === userId))
    return no(invalid({ at: 'userId', code: 'not-on-the-team' }));
  await ask.tx.updateTable('app.assessment_due').set({ user_id: userId }).where('id', '=', due.id).execute();
  return ok(null);
}
