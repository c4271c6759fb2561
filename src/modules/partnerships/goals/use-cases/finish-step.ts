import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { FinishStep, FinishStepRefusal } from '../contract.ts';
import { mayNotFinish } from '../policy.ts';
import { myPartnerships, stepById } from '../store/steps.ts';

/**
 * Says that a joint step was done: the partner whose step it is, its owner at the agency, or whoever keeps partnerships.
 * Both sides read the same row. Throws NotThere.
 */
export async function finishStep(ask: Ask, input: FinishStep): Promise<Result<null, FinishStepRefusal>> {
  const { tx, who, today } = ask;
  const step = await stepById(tx, input.stepId);
  if (!step) return notThere();
  const refused = mayNotFinish(who, step, who.kind === 'partner' ? await myPartnerships(tx) : []);
  if (refused) return no(refused);
  if (step.done_on || step.dropped_on) return no({ kind: 'step-is-over' });
  if (input.on > today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));
  await tx
    .updateTable('app.joint_step')
    .set({ done_on: input.on, done_by: who.userId, done_words: input.words?.trim() || null })
    .where('id', '=', step.id)
    .execute();
  return ok(null);
}
