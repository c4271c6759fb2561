import type { Id } from '#kernel/ids.ts';
import { type AgreementRow, agreementOf, agreementsAbout } from '#modules/agreements/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { isOver, PLAN_KIND } from './store/plans.ts';

/** The plan a child has now, if any, and those of before, the latest first. */
export type PlansOfChild = { readonly live: AgreementRow | undefined; readonly earlier: readonly AgreementRow[] };

/** The plans of a child, as far as the asker may see them. */
export async function planOf(tx: Tx, childId: Id): Promise<PlansOfChild> {
  const plans = (await agreementsAbout(tx, childId)).filter(({ kind }) => kind === PLAN_KIND);
  return { live: plans.find(({ state }) => !isOver(state)), earlier: plans.filter(({ state }) => isOver(state)) };
}

/** A plan of a child by its own id, with the child; undefined when there is no such plan for the asker. */
export async function findPlan(
  tx: Tx,
  agreementId: Id,
): Promise<(AgreementRow & { readonly childId: Id }) | undefined> {
  const plan = await agreementOf(tx, agreementId);
  return plan?.kind === PLAN_KIND && plan.childId ? { ...plan, childId: plan.childId } : undefined;
}
