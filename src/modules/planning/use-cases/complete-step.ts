import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { askWorker, settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { StepCompleted } from '../facts.ts';
import { mayNotWrite, type NotAllowed, takePart } from '../policy.ts';
import { type StepRow, stepById } from '../store/goals.ts';

export type StepRefusal = NotAllowed | Invalid | { readonly kind: 'step-is-done' };

/** A step is taken: whoever's it is says so themselves, from a phone as well, or staff for them (S3-23). Throws NotThere. */
export async function completeStep(ask: Ask, { stepId }: { readonly stepId: Id }): Promise<Result<null, StepRefusal>> {
  const found = await openStep(ask, stepId);
  if (!found.ok) return found;
  const { id, child_id: childId, plan_id: planId, goal_id: goalId } = found.value;
  await ask.tx
    .updateTable('app.case_plan_step')
    .set({ state: 'done', done_on: ask.today.toString(), done_by: ask.who.userId })
    .where('id', '=', id)
    .execute();
  await settleTasks(ask, { childId, kind: 'case_plan_help', sourceId: id });
  await recordFact(ask, StepCompleted, [childId], { planId, childId, stepId: id, goalId });
  return ok(null);
}

/** Whoever's step it is says what they need to take it; the case manager gets a task for the same day (S3-23). Throws NotThere. */
export async function askForHelp(
  ask: Ask,
  { stepId, words }: { readonly stepId: Id; readonly words: string },
): Promise<Result<null, StepRefusal>> {
  const found = await openStep(ask, stepId);
  if (!found.ok) return found;
  const help = words.trim();
  if (help === '') return no(invalid({ at: 'help', code: 'required' }));
  const { id, child_id: childId } = found.value;
  await ask.tx
    .updateTable('app.case_plan_step')
    .set({ help_words: help, help_at: ask.now })
    .where('id', '=', id)
    .execute();
  await askWorker(ask, { childId, kind: 'case_plan_help', dueOn: ask.today.toString(), sourceId: id });
  return ok(null);
}

async function openStep(ask: Ask, stepId: Id): Promise<Result<StepRow, StepRefusal>> {
  const step = await stepById(ask.tx, stepId);
  if (!step || step.state === 'dropped') return notThere();
  const own = takePart.may(ask.who) && step.owner_id !== null && step.owner_id === ask.who.personId;
  const refused = own ? null : mayNotWrite(ask.who);
  if (refused) return no(refused);
  return step.state === 'done' ? no({ kind: 'step-is-done' }) : ok(step);
}
