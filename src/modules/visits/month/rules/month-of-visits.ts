/** Days (ISO) from one until before another; null is still in care. */
export type InCare = { readonly from: string; readonly to: string | null };

/** A case manager's visit to the child, on an ISO day. `alone` is null where it is not recorded. */
export type MonthVisit = {
  readonly day: string;
  readonly inPerson: boolean;
  readonly residence: boolean;
  readonly held: boolean;
  readonly alone: boolean | null;
};

/**
 * Where one child's month stands: `met` by a visit, `open` while it still can be, `missed`, or `not-counted` because the
 * child was not in care on every day of it.
 */
export type MonthState = 'met' | 'open' | 'missed' | 'not-counted';

export type MonthOfChild = {
  readonly state: MonthState;
  /** Met by a visit where the child lives, or partly with the child alone. */
  readonly inResidence: boolean;
  readonly alone: boolean;
  /** Visits that do not count: tried in vain, and held by video. */
  readonly tried: number;
  readonly virtual: number;
  /** The day of the last visit that counts; the last day on which one would. ISO days. */
  readonly lastOn: string | null;
  readonly until: string;
};

/** The share of a year's visits the federal law asks an agency to make: 42 USC 624(f). */
export const FEDERAL_SHARE = 0.95;

/**
 * The monthly visit of one child (S2-32; FED-VISIT-MONTHLY: 42 USC 622(b)(17), 624(f)): in every calendar month at least one
 * visit of a case manager, held, in person. One at school is a visit, and none in residence; one by video or tried in vain
 * is none (the virtual visit of a youth of 18 who agreed is an exception of the duty, documented there). A month counts for
 * a child who was in care on each of its days; that the measure asks for full months is from memory, as the rule says.
 * `month` is `2026-11`, `today` an ISO day.
 */
export function monthOfVisits(
  stays: readonly InCare[],
  visits: readonly MonthVisit[],
  month: string,
  today: string,
): MonthOfChild {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const until = first.add({ months: 1 }).subtract({ days: 1 }).toString();
  const over = until < today;
  const counted = stays.some(
    stay => stay.from <= first.toString() && (stay.to === null || stay.to > (over ? until : today)),
  );
  const there = visits.filter(visit => visit.inPerson && visit.held);
  const lastOn =
    there
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? null;
  const state = !counted ? 'not-counted' : lastOn !== null ? 'met' : over ? 'missed' : 'open';
  return {
    state,
    inResidence: there.some(({ residence }) => residence),
    alone: there.some(({ alone }) => alone === true),
    tried: visits.filter(({ held }) => !held).length,
    virtual: visits.filter(({ held, inPerson }) => held && !inPerson).length,
    lastOn,
    until,
  };
}

export type MonthFigures = {
  /** Children whose month counts; of them, seen, still to be seen, and not seen. The three add up. */
  readonly counted: number;
  readonly met: number;
  readonly open: number;
  readonly missed: number;
  readonly inResidence: number;
  readonly alone: number;
  readonly notCounted: number;
  /** Of those counted, how many were seen, 0 to 1; null where nobody counts. */
  readonly share: number | null;
};

/** The figures of several children; what does not count stands beside them and goes into no share. */
export function figuresOf(months: readonly MonthOfChild[]): MonthFigures {
  const counted = months.filter(({ state }) => state !== 'not-counted');
  const met = counted.filter(({ state }) => state === 'met');
  return {
    counted: counted.length,
    met: met.length,
    open: counted.filter(({ state }) => state === 'open').length,
    missed: counted.filter(({ state }) => state === 'missed').length,
    inResidence: met.filter(each => each.inResidence).length,
    alone: met.filter(each => each.alone).length,
    notCounted: months.length - counted.length,
    share: counted.length === 0 ? null : met.length / counted.length,
  };
}
