import { type Id, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Figure } from '../contract.ts';
import { figureValue } from '../rules/figures.ts';
import { goalById } from '../store/goals.ts';

/**
 * Keeps what the record counts for a goal on a day (ISO), in place of what was kept for that day. Handed in by whoever
 * computes the measure; nothing is kept where it has no value, or where the day is that of the baseline.
 */
export async function keepRecordFigure(
  tx: Tx,
  { goalId, asOf, ...figure }: { readonly goalId: Id; readonly asOf: string } & Figure,
): Promise<boolean> {
  const goal = await goalById(tx, goalId);
  const value = goal && figureValue(figure, goal.unit);
  if (!goal || value === null || value === undefined) return false;
  const fraction = figure.numerator !== null && figure.denominator !== null;
  const kept = {
    numerator: fraction ? figure.numerator : null,
    denominator: fraction ? figure.denominator : null,
    value: String(value),
  };
  await tx
    .insertInto('app.goal_value')
    .values({
      id: newId(),
      agency_id: goal.agency_id,
      goal_id: goal.id,
      community_id: goal.community_id,
      as_of: asOf,
      baseline: false,
      source: 'record',
      ...kept,
    })
    .onConflict(conflict =>
      conflict.columns(['goal_id', 'as_of']).doUpdateSet(kept).where('app.goal_value.baseline', '=', false),
    )
    .execute();
  return true;
}
