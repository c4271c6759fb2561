import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotWrite, type NotAllowed } from './policy.ts';
import { lockPlan, type PlanRow, type VersionRow, versionsOf } from './store/plans.ts';

export type NotAtWork =
  | NotAllowed
  | { readonly kind: 'plan-is-closed' }
  /** What was sent or approved is changed by taking it back, or by an amendment with its cause. */
  | { readonly kind: 'plan-is-not-a-draft' };
export type AtWork = { readonly plan: PlanRow; readonly version: VersionRow };

/** The living plan and its latest version, locked, for somebody who may write. Throws NotThere. */
export async function planToChange(
  ask: Ask,
  planId: string,
): Promise<Result<AtWork, NotAllowed | { readonly kind: 'plan-is-closed' }>> {
  const plan = await lockPlan(ask.tx, planId);
  if (!plan) return notThere();
  const refused = mayNotWrite(ask.who);
  if (refused) return no(refused);
  if (plan.closed_on !== null) return no({ kind: 'plan-is-closed' });
  const [version] = await versionsOf(ask.tx, [plan.id]);
  return version ? ok({ plan, version }) : notThere();
}

/** The same, when its latest version is a draft that may still be written in. */
export async function planAtWork(ask: Ask, planId: string): Promise<Result<AtWork, NotAtWork>> {
  const found = await planToChange(ask, planId);
  if (!found.ok) return found;
  return found.value.version.state === 'draft' ? found : no({ kind: 'plan-is-not-a-draft' });
}
