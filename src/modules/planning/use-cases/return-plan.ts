import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { planToChange } from '../plan-at-work.ts';
import type { NotAllowed } from '../policy.ts';

export type ReturnPlanRefusal =
  | NotAllowed
  | { readonly kind: 'plan-is-closed' }
  | { readonly kind: 'plan-was-not-sent' };

/** Takes a plan that waits for approval back into the draft, to be written in again. Throws NotThere. */
export async function returnPlan(
  ask: Ask,
  { planId }: { readonly planId: Id },
): Promise<Result<null, ReturnPlanRefusal>> {
  const found = await planToChange(ask, planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  if (version.state !== 'sent') return no({ kind: 'plan-was-not-sent' });
  await ask.tx
    .updateTable('app.case_plan_version')
    .set({ state: 'draft', sent_at: null, sent_by: null })
    .where('id', '=', version.id)
    .execute();
  await settleTasks(ask, { childId: plan.child_id, kind: 'case_plan_approve', sourceId: version.id });
  return ok(null);
}
