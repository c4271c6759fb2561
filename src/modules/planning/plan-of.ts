import type { Id } from '#kernel/ids.ts';
import { caseOfChild } from '#modules/cases/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type GoalRow, goalsOfPlans } from './store/goals.ts';
import { type PlanRow, plansAround, type VersionRow, versionsOf } from './store/plans.ts';
import { type RatingRow, ratingsOfPlans } from './store/ratings.ts';

/** A living plan with its latest version, and the one in force when another is at work. */
export type PlanOf = { readonly plan: PlanRow; readonly version: VersionRow; readonly inForce: VersionRow | null };

/** The living plans around a child: the child's own first, then the parents'. Empty where the asker may not see any. */
export async function planOf(tx: Tx, childId: Id): Promise<PlanOf[]> {
  const caseId = await caseOfChild(tx, childId);
  const plans = (await plansAround(tx, { childId, caseId })).filter(({ closed_on }) => closed_on === null);
  const versions = await versionsOf(
    tx,
    plans.map(({ id }) => id),
  );
  return plans.flatMap(plan => {
    const own = versions.filter(({ plan_id }) => plan_id === plan.id);
    const [version] = own;
    return version ? [{ plan, version, inForce: own.find(({ state }) => state === 'approved') ?? null }] : [];
  });
}

const living = async (tx: Tx, childId: Id) => (await planOf(tx, childId)).map(({ plan }) => plan.id);

/** Goals of the living plans around a child, in their order. */
export const goalsOf = async (tx: Tx, childId: Id): Promise<GoalRow[]> => goalsOfPlans(tx, await living(tx, childId));

/** How far the goals of the living plans around a child have come, as each rater saw it, the earliest first. */
export const ratingsOf = async (tx: Tx, childId: Id): Promise<RatingRow[]> =>
  ratingsOfPlans(tx, await living(tx, childId));
