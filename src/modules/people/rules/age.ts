/** How exactly a birth date is known. `born_on` of a month or year is its first day. */
export type BornPrecision = 'day' | 'month' | 'year' | 'about' | 'unknown';

/** How much of a birth date's text is known. */
const KNOWN_LENGTH: Readonly<Record<BornPrecision, number>> = { day: 10, month: 7, year: 4, about: 4, unknown: 0 };

/** As much of a birth date (ISO) as is known: `2020-05-10`, `2020-05` or `2020`; null when nothing is. */
export const knownBirth = (bornOn: string | null, precision: BornPrecision): string | null =>
  bornOn?.slice(0, KNOWN_LENGTH[precision]) || null;

/** Whole years and the months after them; `exact` is false when the birth date is only roughly known. */
export type Age = { readonly years: number; readonly months: number; readonly exact: boolean };

/**
 * The age on a day, as people count it: somebody born on February 29 turns a year older on March 1 of other years.
 * Null when the birth date is not known or lies after the day.
 */
export function ageOn(bornOn: string | null, precision: BornPrecision, today: Temporal.PlainDate): Age | null {
  if (bornOn === null || precision === 'unknown') return null;
  const born = Temporal.PlainDate.from(bornOn);
  if (Temporal.PlainDate.compare(born, today) > 0) return null;
  const { years, months } = born.until(today, { largestUnit: 'year' });
  return { years, months, exact: precision === 'day' || precision === 'month' };
}
