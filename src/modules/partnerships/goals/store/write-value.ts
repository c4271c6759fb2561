import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Figure, Unit } from '../contract.ts';
import { figureValue } from '../rules/figures.ts';

type OfGoal = { readonly id: Id; readonly community_id: Id; readonly unit: Unit };
type Value = Figure & {
  /** ISO day. */
  readonly on: string;
  readonly baseline: boolean;
  readonly source: 'record' | 'partners';
  readonly words: string | null;
};

/** Writes down where a goal stands on a day. Half of a fraction is no fraction. */
export async function writeValue({ tx, who }: Ask, goal: OfGoal, { on, baseline, source, words, ...figure }: Value) {
  const { numerator, denominator } = figure;
  await tx
    .insertInto('app.goal_value')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      goal_id: goal.id,
      community_id: goal.community_id,
      as_of: on,
      baseline,
      numerator: denominator === null ? null : numerator,
      denominator: numerator === null ? null : denominator,
      value: String(figureValue(figure, goal.unit)),
      source,
      entered_by: who.userId,
      words,
    })
    .execute();
}
