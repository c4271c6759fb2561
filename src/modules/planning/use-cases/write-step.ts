import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { aroundPlan } from '../around-plan.ts';
import type { WriteStep } from '../contract.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';
import { goalsOfPlans, stepsOfPlans } from '../store/goals.ts';

export type WriteStepRefusal = NotAtWork | Invalid | { readonly kind: 'step-is-done' };

/**
 * Writes a step toward a goal: whose it is and by when. A step of the family or of caregivers names the person, who sees it
 * in the portal; staff and providers are named in words. Throws NotThere.
 */
export async function writeStep(ask: Ask, input: WriteStep): Promise<Result<{ id: Id }, WriteStepRefusal>> {
  const { tx, who } = ask;
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const goal = (await goalsOfPlans(tx, [plan.id])).find(({ id, state }) => id === input.goalId && state === 'open');
  if (!goal) return notThere();
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
    })
    .execute();
  await tx.updateTable('app.case_plan_goal').set({ changed_in: version.number }).where('id', '=', goal.id).execute();
  return ok({ id });
}

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
