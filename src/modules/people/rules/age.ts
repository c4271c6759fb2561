/** How exactly a birth date is known. `born_on` of a month or year is its first day. */
export type BornPrecision = 'day' | 'month' | 'year' | 'about' | 'unknown';

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
