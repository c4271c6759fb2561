import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';

/** Says why a plan reads like a brother's or sister's all the same; without a reason it is not sent. Throws NotThere. */
export async function confirmAlike(
  ask: Ask,
  { planId, reason }: { readonly planId: Id; readonly reason: string },
): Promise<Result<null, NotAtWork | Invalid>> {
  const found = await planAtWork(ask, planId);
  if (!found.ok) return found;
  if (reason.trim() === '') return no(invalid({ at: 'twinReason', code: 'required' }));
  await ask.tx
    .updateTable('app.case_plan_version')
    .set({ twin_reason: reason.trim() })
    .where('id', '=', found.value.version.id)
    .execute();
  return ok(null);
}
