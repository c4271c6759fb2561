import { RATERS, type Rater } from '../contract.ts';

export type Rated = { readonly rater: Rater; readonly name: string; readonly ratedOn: string; readonly level: number };
export type RaterLine<R extends Rated> = {
  readonly rater: Rater;
  readonly name: string;
  readonly entries: readonly R[];
};
export type SideBySide<R extends Rated> = {
  readonly lines: readonly RaterLine<R>[];
  /** How far the latest entries lie apart: 0 is agreement. Null with fewer than two raters. */
  readonly apart: number | null;
  /** Two steps or more: to be talked about. There is no mean, so that nothing is averaged away (S2-24). */
  readonly disagree: boolean;
};

/** From this distance on people see the same goal differently enough to talk about it. */
const FAR = 2;

/** Entries of one goal by who made them, each in its own line by day; the latest of each are compared. */
export function sideBySide<R extends Rated>(ratings: readonly R[]): SideBySide<R> {
  const byRater = Map.groupBy(ratings, ({ rater, name }) => `${RATERS.indexOf(rater)} ${name}`);
  const lines = [...byRater]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, entries]) => {
      const sorted = entries.toSorted((a, b) => a.ratedOn.localeCompare(b.ratedOn));
      return { rater: sorted[0]!.rater, name: sorted[0]!.name, entries: sorted };
    });
  const latest = lines.map(({ entries }) => entries.at(-1)!.level);
  const apart = latest.length < 2 ? null : Math.max(...latest) - Math.min(...latest);
  return { lines, apart, disagree: apart !== null && apart >= FAR };
}
