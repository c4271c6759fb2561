import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { aroundPlan } from '../around-plan.ts';
import type { RateGoal } from '../contract.ts';
import { GoalRated } from '../facts.ts';
import { mayNotWrite, type NotAllowed, takePart } from '../policy.ts';
import { goalById } from '../store/goals.ts';
import { type PlanRow, planById } from '../store/plans.ts';

export type RateGoalRefusal = NotAllowed | Invalid | { readonly kind: 'goal-is-over' };

const LEVELS = 4;

/**
 * Somebody says how far a goal has come on a day, and why: parents, caregivers and youths for themselves, staff for
 * themselves, a provider or whoever told them. Entries of different people stand side by side (S2-24). Throws NotThere.
 */
export async function rateGoal(ask: Ask, input: RateGoal): Promise<Result<{ id: Id }, RateGoalRefusal>> {
  const { tx, who } = ask;
  const goal = await goalById(tx, input.goalId);
  const plan = goal && (await planById(tx, goal.plan_id));
  if (!goal || !plan) return notThere();
  const own = takePart.may(who) && input.personId !== null && input.personId === who.personId;
  const refused = own ? null : mayNotWrite(who);
  if (refused) return no(refused);
  if (goal.state !== 'open') return no({ kind: 'goal-is-over' });
  const problems: Problem[] = [];
  if (!own && !(await isRater(ask, plan, input))) problems.push({ at: 'rater', code: 'not-one-of' });
  if (input.name.trim() === '') problems.push({ at: 'name', code: 'required' });
  if (input.ratedOn > ask.today.toString()) problems.push({ at: 'ratedOn', code: 'in-the-future' });
  if (!Number.isInteger(input.level) || input.level < 0 || input.level > LEVELS)
    problems.push({ at: 'level', code: 'not-one-of' });
  if (input.reason.trim() === '') problems.push({ at: 'reason', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const { child_id: childId, plan_id: planId } = goal;
  await tx
    .insertInto('app.case_plan_rating')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      plan_id: planId,
      goal_id: goal.id,
      rater: input.rater,
      person_id: input.personId,
      name: input.name.trim(),
      rated_on: input.ratedOn,
      level: input.level,
      reason: input.reason.trim(),
      language: input.language,
      recorded_by: who.userId,
      recorded_at: ask.now,
    })
    .execute();
  for (const { documentId, words } of input.evidence)
    await tx
      .insertInto('app.case_plan_evidence')
      .values({
        id: newId(),
        agency_id: who.agencyId,
        office_id: null,
        child_id: childId,
        rating_id: id,
        document_id: documentId,
        words: words?.trim() || null,
        added_on: ask.today.toString(),
        added_by: who.userId,
        taken_on: null,
        taken_by: null,
        taken_why: null,
      })
      .execute();
  const { rater, level } = input;
  await recordFact(ask, GoalRated, [childId], { planId, childId, goalId: goal.id, rater, level });
  return ok({ id });
}

/** A worker and a provider are named in words; people of the family and the home are those around the plan. */
async function isRater(ask: Ask, plan: PlanRow, { rater, personId }: RateGoal): Promise<boolean> {
  if (personId === null) return rater === 'worker' || rater === 'provider';
  return (await aroundPlan(ask, plan)).people.some(each => each.personId === personId && each.part === rater);
}
