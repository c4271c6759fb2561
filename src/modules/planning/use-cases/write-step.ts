import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { aroundPlan } from '../around-plan.ts';
import type { WriteStep } from '../contract.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';
import { goalsOfPlans, stepsOfPlans } from '../store/goals.ts';
import type { PlanRow } from '../store/plans.ts';
import { decisionOf, kinOfChild } from '../store/sources.ts';

export type WriteStepRefusal =
  | NotAtWork
  | Invalid
  | { readonly kind: 'step-is-done' }
  | { readonly kind: 'taken-over-already' };

/**
 * Writes a step toward a goal: whose it is and by when. A step of the family or of caregivers names the person, who sees it
 * in the portal; staff and providers are named in words. What was taken over from a meeting or from the family keeps where it
 * came from (S2-118), and a decision is taken over once. Throws NotThere.
 */
export async function writeStep(ask: Ask, input: WriteStep): Promise<Result<{ id: Id }, WriteStepRefusal>> {
  const { tx, who } = ask;
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const goal = (await goalsOfPlans(tx, [plan.id])).find(({ id, state }) => id === input.goalId && state === 'open');
  if (!goal) return notThere();
  if (input.from && !(await isThere(ask, plan, input.from))) return notThere();
  const { from } = input;
  const before = await stepsOfPlans(tx, [plan.id]);
  if (from?.kind === 'decision' && before.some(({ decision_id }) => decision_id === from.decisionId))
    return no({ kind: 'taken-over-already' });
  const problems: Problem[] = [];
  const named = input.ownerId !== null;
  const known =
    named &&
    (await aroundPlan(ask, plan)).people.some(
      ({ personId, part }) => personId === input.ownerId && part === input.owner,
    );
  if (named ? !known : !['staff', 'provider'].includes(input.owner)) problems.push({ at: 'owner', code: 'not-one-of' });
  if (input.ownerName.trim() === '') problems.push({ at: 'provider', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.case_plan_step')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: plan.child_id,
      plan_id: plan.id,
      goal_id: goal.id,
      words: input.words.trim(),
      language: input.language ?? ask.language,
      translation: null,
      translated_by: null,
      owner: input.owner,
      owner_id: input.ownerId,
      owner_name: input.ownerName.trim(),
      due_on: input.dueOn,
      state: 'open',
      done_on: null,
      done_by: null,
      help_words: null,
      help_at: null,
      decision_id: from?.kind === 'decision' ? from.decisionId : null,
      kin_id: from?.kind === 'kin' ? from.kinId : null,
      kin_as: from?.kind === 'kin' ? from.as : null,
    })
    .execute();
  await tx.updateTable('app.case_plan_goal').set({ changed_in: version.number }).where('id', '=', goal.id).execute();
  return ok({ id });
}

/** What a step is taken over from: is it of this plan's child, and the asker's to see? */
const isThere = async ({ tx, language }: Ask, plan: PlanRow, from: NonNullable<WriteStep['from']>): Promise<boolean> =>
  from.kind === 'decision'
    ? (await decisionOf(tx, plan.child_id, from.decisionId)) !== undefined
    : (await kinOfChild({ tx, language }, plan.child_id)).some(({ id }) => id === from.kinId);

/** Takes a step out of the draft; one that is done stays. Throws NotThere. */
export async function dropStep(
  ask: Ask,
  { planId, stepId }: { readonly planId: Id; readonly stepId: Id },
): Promise<Result<null, WriteStepRefusal>> {
  const found = await planAtWork(ask, planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const step = (await stepsOfPlans(ask.tx, [plan.id])).find(({ id }) => id === stepId);
  if (!step) return notThere();
  if (step.state === 'done') return no({ kind: 'step-is-done' });
  await ask.tx.updateTable('app.case_plan_step').set({ state: 'dropped' }).where('id', '=', step.id).execute();
  await ask.tx
    .updateTable('app.case_plan_goal')
    .set({ changed_in: version.number })
    .where('id', '=', step.goal_id)
    .execute();
  return ok(null);
}
