import { medianWait } from './median-wait.ts';
import { type Shown, type ShownTable, suppressList, suppressTable } from './suppress.ts';
import { UNMET_REASONS, type UnmetNeed, type UnmetReason } from './unmet-need.ts';

/** Nobody's neighborhood: not known, hidden, or not the reader's to see. */
export const NO_AREA = '';

/** Unmet needs by kind and neighborhood, with the ages of those kinds whose number is shown. */
export type NeedsTable = ShownTable & {
  readonly kinds: readonly string[];
  readonly areas: readonly string[];
  /** Days, by kind; null where the number of the kind is not shown. */
  readonly ages: readonly (Ages | null)[];
};
export type Ages = { readonly median: number; readonly longest: number };

/**
 * Counts unmet needs by kind and neighborhood. Kinds and neighborhoods with none are left out. With a `floor` above 1 small
 * groups are hidden; whoever may open every need behind a figure reads them with a floor of 1, which hides nothing.
 */
export function needsTable(
  unmet: readonly UnmetNeed[],
  areaOf: (areaId: string | null) => string,
  floor: number,
): NeedsTable {
  const byKind = Map.groupBy(unmet, ({ kind }) => kind);
  const kinds = [...byKind.keys()].toSorted();
  const areas = [...new Set(unmet.map(({ areaId }) => areaOf(areaId)))].toSorted(
    (one, other) => Number(one === NO_AREA) - Number(other === NO_AREA) || (one < other ? -1 : 1),
  );
  const counts = kinds.map(kind =>
    areas.map(area => byKind.get(kind)!.filter(({ areaId }) => areaOf(areaId) === area).length),
  );
  const shown = suppressTable(counts, floor);
  const ages = kinds.map((kind, at) => (shown.rowTotals[at] === null ? null : agesOf(byKind.get(kind)!)));
  return { ...shown, kinds, areas, ages };
}

/** Median and longest wait of unmet needs, in days; of none, 0. */
export function agesOf(unmet: readonly { readonly days: number }[]): Ages {
  const median = medianWait(unmet.map(({ days }) => ({ days, came: true }))) ?? 0;
  return { median, longest: unmet.reduce((longest, { days }) => Math.max(longest, days), 0) };
}

export type ReasonLine = { readonly reason: UnmetReason; readonly count: Shown };

/**
 * Unmet needs by reason, the most frequent first. Null where the numbers are so small that their sum tells too much beside
 * `total`, the sum that the table by kind shows.
 */
export function needsByReason(unmet: readonly UnmetNeed[], total: Shown, floor: number): readonly ReasonLine[] | null {
  const lines = UNMET_REASONS.map(reason => ({ reason, count: unmet.filter(need => need.reason === reason).length }));
  const found = lines.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
  const shown = suppressList(
    found.map(({ count }) => count),
    floor,
  );
  if (total === null || shown.total === null) return null;
  return found.map(({ reason }, at) => ({ reason, count: shown.cells[at]! }));
}
