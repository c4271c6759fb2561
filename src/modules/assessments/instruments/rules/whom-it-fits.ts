import type { BornPrecision } from '#modules/people/index.ts';
import type { About, Definition } from '../contract.ts';

/** Whether an instrument is made for somebody's age; `cannot-tell` where the birth date is not known so exactly. */
export type Fit = 'fits' | 'too-young' | 'too-old' | 'cannot-tell';

/** Whole months of age on a day (ISO dates); null where the birth date is not known to the month. */
export function ageInMonths(bornOn: string | null, precision: BornPrecision, on: string): number | null {
  if (bornOn === null || (precision !== 'day' && precision !== 'month')) return null;
  const { months } = Temporal.PlainDate.from(bornOn).until(Temporal.PlainDate.from(on), { largestUnit: 'month' });
  return months < 0 ? null : months;
}

/** Published ages in whole months: the last month of `to` still fits (S2-115). */
export function fitOf({ months }: Definition, age: number | null): Fit {
  if (age === null) return months.from === 0 && months.to === null ? 'fits' : 'cannot-tell';
  if (age < months.from) return 'too-young';
  return months.to !== null && age > months.to ? 'too-old' : 'fits';
}

/** Instruments about workers and partners are never given about a family. */
export const isAboutFamilies = (about: About): boolean => about === 'child' || about === 'anybody' || about === 'adult';
/** May it be given about this person: what is about children is about the child of the record. */
export const isAbout = (about: About, isChild: boolean): boolean =>
  about === 'anybody' || about === 'adult' || (about === 'child' && isChild);
