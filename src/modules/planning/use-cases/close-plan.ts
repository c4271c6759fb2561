import type { Id } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { ClosedWhy } from '../contract.ts';
import { planToChange } from '../plan-at-work.ts';
import type { NotAllowed } from '../policy.ts';

/** A plan is over, with the reason; all its versions stay readable. Throws NotThere. */
export async function closePlan(
  ask: Ask,
  { planId, why }: { readonly planId: Id; readonly why: ClosedWhy },
): Promise<Result<null, NotAllowed | { readonly kind: 'plan-is-closed' }>> {
  const found = await planToChange(ask, planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  await ask.tx
    .updateTable('app.case_plan')
    .set({ closed_on: ask.today.toString(), closed_why: why })
    .where('id', '=', plan.id)
    .execute();
  await settleTasks(ask, { childId: plan.child_id, kind: 'case_plan_approve', sourceId: version.id, why });
  return ok(null);
}
