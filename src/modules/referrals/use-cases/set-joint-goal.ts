import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { SetJointGoal } from '../contract.ts';
import { LIVE } from '../rules/life.ts';
import { groundForGoal } from '../store/joint-goals.ts';
import { type ReferralRow, referralById } from '../store/referral.ts';

type PartToSet = { readonly referral: ReferralRow; readonly task: string; readonly basisId: Id };

export type JointGoalRefusal =
  | Invalid
  /** A referral of it is over, or was not sent. */
  | { readonly kind: 'not-sent'; readonly fill: { readonly number: string } }
  /** No ground that stands lets its service know of a joint goal. */
  | { readonly kind: 'no-ground-for-goal'; readonly fill: { readonly number: string } };

/**
 * Sets a goal that several services of a family work on together, each with a task of its own (S4-28). Every service reads
 * the goal and its own part, so for each of them a ground has to stand that says so. A goal all of whose parts are
 * protected by one rule is protected by it too. Throws NotThere.
 */
export async function setJointGoal(ask: Ask, input: SetJointGoal): Promise<Result<{ id: Id }, JointGoalRefusal>> {
  const { tx, who, now, today } = ask;
  if (!(await opensNeedsOf(tx, input.personId))) return notThere();
  const problems: Problem[] = [];
  if (input.words.trim() === '') problems.push({ at: 'goalWords', code: 'required' });
  if (input.reachBy !== null && input.reachBy < today.toString()) problems.push({ at: 'reachBy', code: 'is-over' });
  if (input.parts.length < 2) problems.push({ at: 'parts', code: 'two-services' });
  for (const { referralId, task } of input.parts)
    if (task.trim() === '') problems.push({ at: `task-${referralId}`, code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  const parts: PartToSet[] = [];
  for (const { referralId, task } of input.parts) {
    const referral = (await referralById(tx, referralId)) ?? notThere();
    if (!(await opensNeedsOf(tx, referral.person_id))) return notThere();
    const { number } = referral;
    if (!LIVE.includes(referral.state)) return no({ kind: 'not-sent', fill: { number } });
    const basisId = await groundForGoal(tx, referral, today.toString());
    if (!basisId) return no({ kind: 'no-ground-for-goal', fill: { number } });
    parts.push({ referral, task: task.trim(), basisId });
  }
  const [id, first] = [newId(), parts[0]!.referral.sensitive];
  const of = { agency_id: who.agencyId };
  await tx
    .insertInto('app.joint_goal')
    .values({
      id,
      ...of,
      person_id: input.personId,
      sensitive: parts.every(part => part.referral.sensitive === first) ? first : null,
      words: input.words.trim(),
      reach_by: input.reachBy,
      set_by: who.userId,
      set_at: now,
    })
    .execute();
  for (const { referral, task, basisId } of parts)
    await tx
      .insertInto('app.joint_goal_part')
      .values({
        id: newId(),
        ...of,
        person_id: referral.person_id,
        sensitive: referral.sensitive,
        goal_id: id,
        referral_id: referral.id,
        organization_id: referral.organization_id,
        basis_id: basisId,
        task,
        state: 'to-do',
        state_since: now,
        user_id: who.userId,
      })
      .execute();
  return ok({ id });
}
