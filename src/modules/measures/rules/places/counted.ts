import { medianWait, type Wait } from '../median-wait.ts';

/** Something counted: of which places it is, and what it adds above and below the line. */
export type Counted = {
  /** Codes of neighborhoods or ids of communities; none where nobody knows, everywhere where it serves all. */
  readonly places: readonly string[] | 'everywhere';
  /** Null: it belongs below the line, but whether it belongs above is not known. It is missing. */
  readonly above: number | null;
  readonly below: number;
  /** What is counted: of a child, a home, an inquiry, a service, a need, a referral, a partnership. */
  readonly of: string;
  readonly wait?: Wait;
};

/**
 * How a figure is made: a sum (nothing below the line), a share of 100, a number for every 1,000 people under 18 (`people`)
 * or for every 1,000 below the line (`rate`), a plain median, or the median by Kaplan and Meier.
 */
export type Shape = 'sum' | 'share' | 'people' | 'rate' | 'median' | 'kaplan-meier';
export type Measured = { readonly shape: Shape; readonly rows: readonly Counted[] };

export type Figure = {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly missing: number;
};

/** A place: the codes and ids that are of it, and how many people under 18 live there. Null codes: the whole agency. */
export type Place = { readonly codes: ReadonlySet<string> | null; readonly people: number | null };

/** What of a measure is of a place. In a neighborhood, what nobody knows the place of is missing: it might be of it. */
export function rowsOf({ rows }: Measured, { codes }: Place): { rows: readonly Counted[]; nowhere: number } {
  if (codes === null) return { rows, nowhere: 0 };
  return {
    rows: rows.filter(({ places }) => places === 'everywhere' || places.some(place => codes.has(place))),
    nowhere: rows.filter(({ places }) => places !== 'everywhere' && places.length === 0).length,
  };
}

/** The figure of a measure for a place. Nothing below the line: there is no value, and no 0 that would look like one. */
export function figureOf(measured: Measured, place: Place): Figure {
  const { rows, nowhere } = rowsOf(measured, place);
  const known = rows.filter(row => row.above !== null);
  const above = known.reduce((sum, row) => sum + row.above!, 0);
  const below = known.reduce((sum, row) => sum + row.below, 0);
  const missing = rows.length - known.length + nowhere;
  const share = (of: number | null, times: number): Figure => ({
    numerator: above,
    denominator: of,
    value: of ? (above * times) / of : null,
    missing,
  });
  switch (measured.shape) {
    case 'sum':
      return { numerator: above, denominator: null, value: above, missing };
    case 'share':
      return share(below, 100);
    case 'people':
      return share(place.people, 1000);
    case 'rate':
      return share(below, 1000);
    case 'median': {
      const days = known.flatMap(row => (row.wait ? [row.wait.days] : [])).toSorted((a, b) => a - b);
      const middle = days.length / 2;
      const value = days.length === 0 ? null : (days[Math.ceil(middle) - 1]! + days[Math.floor(middle)]!) / 2;
      return { numerator: days.length, denominator: days.length, value, missing };
    }
    case 'kaplan-meier':
      return {
        numerator: above,
        denominator: known.length,
        value: medianWait(known.flatMap(row => (row.wait ? [row.wait] : []))),
        missing,
      };
  }
}
