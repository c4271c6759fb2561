import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { SetGoal, Unit } from '../contract.ts';
import { figureValue } from '../rules/figures.ts';

/** Keeps where a goal began. */
export async function keepBaseline(
  { tx, who }: Ask,
  goal: { readonly id: Id; readonly community_id: Id; readonly measure: string | null; readonly unit: Unit },
  baseline: NonNullable<SetGoal['baseline']>,
): Promise<void> {
  await tx
    .insertInto('app.goal_value')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      goal_id: goal.id,
      community_id: goal.community_id,
      as_of: baseline.on,
      baseline: true,
      numerator: baseline.denominator === null ? null : baseline.numerator,
      denominator: baseline.numerator === null ? null : baseline.denominator,
      value: String(figureValue(baseline, goal.unit)),
      source: goal.measure ? 'record' : 'partners',
      entered_by: who.userId,
    })
    .execute();
}
