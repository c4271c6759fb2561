/**
 * A calendar day as a number: days since 1970-01-01 in the proleptic Gregorian calendar. It is what counting wants:
 * a rulebook asks for hundreds of days per child, and an object for each would cost more than the rules themselves.
 * Everything that is shown or kept is ISO text again.
 */
export type Day = number;

/** Year, month (1–12) and day of the month. */
type Civil = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_OF_ERA = 146_097;
const ISO = /^(-?\d{4,6})-(\d{2})-(\d{2})$/;

/** The day of a date in the calendar. Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
function dayOfCivil({ year, month, day }: Civil): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - 719_468;
}

/** The date in the calendar of a day (civil_from_days of the same paper). */
function civilOf(day: Day): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Reads an ISO date. Throws a RangeError for text that names no day. */
export function readDay(iso: string): Day {
  const parts = ISO.exec(iso);
  const [year, month, day] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])];
  if (!parts || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month))
    throw new RangeError('not a date of the calendar');
  return dayOfCivil({ year, month, day });
}

/** The day as ISO text. */
export function writeDay(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** So many calendar months later (or earlier). A day the month has not becomes its last: January 31 + 1 is February 28. */
export function addMonths(day: Day, months: number): Day {
  const from = civilOf(day);
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOfCivil({ year, month, day: Math.min(from.day, lengthOf(year, month)) });
}

/** The year this day lies in. */
export const yearOf = (day: Day): number => civilOf(day).year;

/** The first day of the month this day lies in. */
export function startOfMonth(day: Day): Day {
  return day - civilOf(day).day + 1;
}

/** The last day of the month this day lies in. */
export function endOfMonth(day: Day): Day {
  const { year, month, day: ofMonth } = civilOf(day);
  return day + lengthOf(year, month) - ofMonth;
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Whole years between a birth and a day; somebody born on February 29 has a birthday on February 28 of other years. */
export function yearsBetween(birth: Day, day: Day): number {
  const years = civilOf(day).year - civilOf(birth).year;
  return addMonths(birth, years * 12) <= day ? years : years - 1;
}
