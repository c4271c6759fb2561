/** What is known of a promise for saying where it stands; days are ISO. */
export type PromiseDays = {
  readonly due_on: string;
  readonly kept_on: string | null;
  readonly withdrawn_on: string | null;
  readonly released_on: string | null;
};

/** `broken`: taken back by its own side after its day. Late is never written down; it follows from the days. */
export const STANDINGS = ['open', 'soon', 'overdue', 'kept', 'kept-late', 'withdrawn', 'broken', 'released'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Days before a promise's day from which it counts as due soon. A choice of the product. */
export const SOON_DAYS = 14;

/** Where a promise stands on a day (ISO). On its day it is still kept on time. */
export function standingOf(promise: PromiseDays, today: string): Standing {
  const { due_on: due, kept_on: kept, withdrawn_on: withdrawn, released_on: released } = promise;
  if (kept !== null) return kept <= due ? 'kept' : 'kept-late';
  if (released !== null) return 'released';
  if (withdrawn !== null) return withdrawn <= due ? 'withdrawn' : 'broken';
  if (due < today) return 'overdue';
  return Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString() >= due ? 'soon' : 'open';
}

/** Promises by where they stand, and of those whose day decides, how many were kept on time. */
export type KeptRate = {
  readonly kept: number;
  readonly late: number;
  /** Overdue, and taken back after their day. */
  readonly overdue: number;
  readonly open: number;
  readonly released: number;
  readonly withdrawn: number;
  /** kept + late + overdue. */
  readonly of: number;
  /** kept ÷ of, from 0 to 1; null when no promise's day has come. */
  readonly rate: number | null;
};

/**
 * How reliably promises are kept: on time ÷ (on time + late + overdue). What is open, released by the other side, or taken
 * back in time counts for neither; what is taken back after its day stays broken.
 */
export function keptRate(promises: readonly PromiseDays[], today: string): KeptRate {
  const count = Map.groupBy(promises, promise => standingOf(promise, today));
  const number = (...standings: Standing[]) => standings.reduce((sum, each) => sum + (count.get(each)?.length ?? 0), 0);
  const kept = number('kept');
  const late = number('kept-late');
  const overdue = number('overdue', 'broken');
  const of = kept + late + overdue;
  return {
    kept,
    late,
    overdue,
    open: number('open', 'soon'),
    released: number('released'),
    withdrawn: number('withdrawn'),
    of,
    rate: of === 0 ? null : kept / of,
  };
}
