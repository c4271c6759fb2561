import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { keepLibrary, type NotAllowed } from '../policy.ts';
import { type StepDraft, stepProblems } from '../rules/step-problems.ts';
import { draftLibrary, libraryStepById } from '../store/libraries.ts';

export type ChangeStepRefusal = Invalid | NotAllowed | { readonly kind: 'published-stays' };

/** Changes a step of the draft. A published version does not change: plans stand on it. Throws NotThere. */
export async function changeStep(
  ask: Ask,
  { stepId, ...step }: StepDraft & { readonly stepId: Id },
): Promise<Result<null, ChangeStepRefusal>> {
  const { tx, who } = ask;
  const found = await libraryStepById(tx, stepId);
  if (!found) return notThere();
  if (!keepLibrary.may(who)) return no({ kind: 'not-allowed' });
  if (found.library_id !== (await draftLibrary(tx))?.id) return no({ kind: 'published-stays' });
  const problems = stepProblems(step);
  if (problems.length > 0) return no(invalid(...problems));

  await tx
    .updateTable('app.library_step')
    .set({
      title_en: step.titleEn.trim(),
      title_es: step.titleEs.trim(),
      help_en: step.helpEn?.trim() || null,
      help_es: step.helpEs?.trim() || null,
      required: step.required,
      days: step.days,
    })
    .where('id', '=', stepId)
    .execute();
  return ok(null);
}
