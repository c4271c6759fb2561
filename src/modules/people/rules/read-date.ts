import { dateOf } from './near-days.ts';

/** A birth date in what was typed, and what is left when it is taken out. */
export type FoundDate = { readonly day: Temporal.PlainDate; readonly rest: string };

type Reader = { readonly language: 'en' | 'es'; readonly today: Temporal.PlainDate };

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
];
const month = `(?<month>${MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')})\\.?`;
/** Words people put before a birth date. */
const BORN =
  '(?:(?:born|dob|d\\.o\\.b\\.?|birth ?date|naci[oó]|nacid[oa]|fecha de nacimiento|f\\.?n\\.?)(?: on| el)?:? +)?';
const year = '(?<year>\\d{4}|\\d{2})';
const inWords = [
  new RegExp(`(?<!\\S)${BORN}${month} +(?<day>\\d{1,2})(?:st|nd|rd|th)?,? +(?:de +|del +)?${year}(?!\\S)`, 'iu'),
  new RegExp(
    `(?<!\\S)${BORN}(?<day>\\d{1,2})(?:st|nd|rd|th|ro|º)?[ -]+(?:de +|of +)?${month}(?:,? +(?:de +|del +)?|-)${year}(?!\\S)`,
    'iu',
  ),
];
const yearFirst = new RegExp(`(?<!\\S)${BORN}(?<year>\\d{4})[-/.](?<one>\\d{1,2})[-/.](?<two>\\d{1,2})(?!\\S)`, 'iu');
const inDigits = new RegExp(
  `(?<!\\S)${BORN}(?<one>\\d{1,2})(?<mark>[-/.])(?<two>\\d{1,2})\\k<mark>${year}(?!\\S)`,
  'iu',
);

/**
 * The first birth date in what was typed: 3/4/2015, 3-4-15, 2015-03-04, March 4, 2015, 4 mar 2015, 4 de marzo de 2015. Of
 * two numbers English readers mean month and day, Spanish ones day and month, unless only the other way is a day of the
 * calendar. Two digits of a year are the latest such year that is not ahead. Null when there is none.
 */
export function readDate(typed: string, { language, today }: Reader): FoundDate | null {
  for (const form of inWords) {
    const found = form.exec(typed);
    if (!found?.groups) continue;
    const name = found.groups.month!.toLowerCase();
    const number = MONTHS.findIndex(names => names.includes(name)) + 1;
    const day = dateOf(yearOf(found.groups.year!, today), number, Number(found.groups.day));
    if (day) return without(typed, found, day, today);
  }
  const iso = yearFirst.exec(typed);
  if (iso?.groups) {
    const [one, two] = [Number(iso.groups.one), Number(iso.groups.two)];
    const day = dateOf(Number(iso.groups.year), one, two) ?? dateOf(Number(iso.groups.year), two, one);
    if (day) return without(typed, iso, day, today);
  }
  const digits = inDigits.exec(typed);
  if (!digits?.groups) return null;
  const [one, two, of] = [Number(digits.groups.one), Number(digits.groups.two), yearOf(digits.groups.year!, today)];
  const [usual, other] =
    language === 'en' ? [dateOf(of, one, two), dateOf(of, two, one)] : [dateOf(of, two, one), dateOf(of, one, two)];
  const day = usual ?? other;
  return day && without(typed, digits, day, today);
}

function without(
  typed: string,
  found: RegExpExecArray,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): FoundDate | null {
  if (Temporal.PlainDate.compare(day, today) > 0) return null;
  return {
    day,
    rest: `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`.replaceAll(/\s+/g, ' ').trim(),
  };
}

function yearOf(digits: string, today: Temporal.PlainDate): number {
  if (digits.length === 4) return Number(digits);
  const century = today.year - (today.year % 100);
  return century + Number(digits) > today.year ? century - 100 + Number(digits) : century + Number(digits);
}
