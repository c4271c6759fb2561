/** The holidays Calusa County keeps, in the order of the year. */
export const COUNTY_HOLIDAYS = [
  'new-year',
  'martin-luther-king-day',
  'memorial-day',
  'independence-day',
  'labor-day',
  'veterans-day',
  'thanksgiving',
  'day-after-thanksgiving',
  'christmas',
] as const;

export type CountyHoliday = (typeof COUNTY_HOLIDAYS)[number];

const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 7;

/** The nth such weekday of a month (ISO: Monday is 1). */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}

/** The day itself, before Saturday or Sunday ones are kept on the neighboring work day. */
function calendarDay(holiday: CountyHoliday, year: number): Temporal.PlainDate {
  const fixed = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  switch (holiday) {
    case 'new-year':
      return fixed(1, 1);
    case 'martin-luther-king-day':
      return nthWeekday(year, 1, MONDAY, 3);
    case 'memorial-day':
      return nthWeekday(year, 6, MONDAY, 1).subtract({ days: 7 });
    case 'independence-day':
      return fixed(7, 4);
    case 'labor-day':
      return nthWeekday(year, 9, MONDAY, 1);
    case 'veterans-day':
      return fixed(11, 11);
    case 'thanksgiving':
      return nthWeekday(year, 11, THURSDAY, 4);
    case 'day-after-thanksgiving':
      return nthWeekday(year, 11, THURSDAY, 4).add({ days: 1 });
    case 'christmas':
      return fixed(12, 25);
  }
}

/** A Saturday holiday is kept on Friday, a Sunday one on Monday. */
function keptOn(day: Temporal.PlainDate): Temporal.PlainDate {
  if (day.dayOfWeek === SATURDAY) return day.subtract({ days: 1 });
  if (day.dayOfWeek === SUNDAY) return day.add({ days: 1 });
  return day;
}

/** The holidays of one year as they are kept. A New Year's Day on a Saturday is kept in the year before. */
export const holidaysOf = (year: number): readonly { holiday: CountyHoliday; on: Temporal.PlainDate }[] =>
  COUNTY_HOLIDAYS.map(holiday => ({ holiday, on: keptOn(calendarDay(holiday, year)) }));

const keptByYear = new Map<number, ReadonlySet<string>>();

/** Every kept holiday that can fall into a year: its own, and the next New Year's Day. */
function keptIn(year: number): ReadonlySet<string> {
  const known = keptByYear.get(year);
  if (known) return known;
  const days = [...holidaysOf(year), ...holidaysOf(year + 1)].map(each => each.on.toString());
  const kept = new Set(days);
  keptByYear.set(year, kept);
  return kept;
}

/** Does the county keep a holiday on this day? */
export const isHoliday = (day: Temporal.PlainDate): boolean => keptIn(day.year).has(day.toString());

/** Monday to Friday, no county holiday. Working-day rules count these. */
export const isWorkDay = (day: Temporal.PlainDate): boolean => day.dayOfWeek < SATURDAY && !isHoliday(day);
