import { isWorkDay } from './holidays.ts';

/** Where the county is. */
export const TIME_ZONE = 'America/New_York';

/** Days before or after the day the story is loaded: `D`, `D-210`, `D+3`. */
export type Offset = 'D' | `D-${number}` | `D+${number}`;
/** A day; ` (b)` after it means: falls on a work day, so it rolls off weekends and county holidays. */
export type StoryDay = Offset | `${Offset} (b)`;
/** A day with a clock time of the county: `D-1 19:20`. */
export type StoryMoment = `${StoryDay} ${number}:${number}`;
export type StoryWhen = StoryDay | StoryMoment;
/** A birth date: a day, or so many calendar years before a day: `7y@D-203`. */
export type StoryBirth = Offset | `${number}y@${Offset}`;
/** A calendar month before the month of D. */
export type StoryMonth = `M-${number}`;

/** The clock time of what has none: hearings, office meetings, home visits (and moves), letters. */
export const USUAL_TIMES = { hearing: '09:30', meeting: '14:00', 'home-visit': '16:30', letter: '12:00' } as const;
export type UsualTime = keyof typeof USUAL_TIMES;

/** The day D, and the moment the story stands at: what lies before it has happened. */
export type StoryLoad = { readonly day: Temporal.PlainDate; readonly standsAt: Temporal.Instant };

const STANDS_AT = Temporal.PlainTime.from('09:00');
const WHEN = /^D(?:([+-])(\d+))?( \(b\))?(?: (\d{2}:\d{2}))?$/;
const BIRTH = /^(\d+)y@(D.*)$/;

/** The story as loaded at a moment: it stands at D 09:00, or, loaded earlier in the day, at the minute before loading. */
export function loadedAt(moment: Temporal.Instant | string): StoryLoad {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(TIME_ZONE);
  const day = local.toPlainDate();
  const nine = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: STANDS_AT });
  if (Temporal.ZonedDateTime.compare(local, nine) >= 0) return { day, standsAt: nine.toInstant() };
  const minuteBefore = local.round({ smallestUnit: 'minute', roundingMode: 'floor' }).subtract({ minutes: 1 });
  return { day, standsAt: minuteBefore.toInstant() };
}

type When = { readonly offset: number; readonly workDay: boolean; readonly time: string | null };

/** The parts of a day or moment of the story. Throws on text that is neither: the data is wrong then. */
export function readWhen(text: string): When {
  const parts = WHEN.exec(text);
  if (!parts) throw new Error(`not a story day: ${text}`);
  const days = Number(parts[2] ?? 0);
  return { offset: parts[1] === '-' ? -days : days, workDay: parts[3] !== undefined, time: parts[4] ?? null };
}

/** The nearest work day: back for a day before D, forward for D itself and later. */
export function toWorkDay(day: Temporal.PlainDate, before: boolean): Temporal.PlainDate {
  let at = day;
  while (!isWorkDay(at)) at = before ? at.subtract({ days: 1 }) : at.add({ days: 1 });
  return at;
}

/** The calendar day of a story day or moment, when the story is loaded on `loadDay`. */
export function dayOn(text: StoryWhen, loadDay: Temporal.PlainDate): Temporal.PlainDate {
  const { offset, workDay } = readWhen(text);
  const day = loadDay.add({ days: offset });
  return workDay ? toWorkDay(day, offset < 0) : day;
}

/**
 * The moment of a story day, at its own clock time or at the usual one for its kind. What happened earlier on D than the
 * story stands at is drawn back to that moment, so that a story loaded at 06:00 has no facts from 08:30.
 */
export function momentOn(text: StoryWhen, load: StoryLoad, usual: UsualTime = 'home-visit'): Temporal.Instant {
  const time = Temporal.PlainTime.from(readWhen(text).time ?? USUAL_TIMES[usual]);
  const day = dayOn(text, load.day);
  const moment = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time }).toInstant();
  const drawnBack =
    day.equals(load.day) &&
    Temporal.PlainTime.compare(time, STANDS_AT) < 0 &&
    Temporal.Instant.compare(moment, load.standsAt) > 0;
  return drawnBack ? load.standsAt : moment;
}

/** A birth date. A leap day less whole years is the last day of that February. */
export function birthOn(text: StoryBirth, loadDay: Temporal.PlainDate): Temporal.PlainDate {
  const parts = BIRTH.exec(text);
  if (!parts) return dayOn(text as Offset, loadDay);
  return dayOn(parts[2] as Offset, loadDay).subtract({ years: Number(parts[1]) });
}

/** Whole years of age on a day. */
export const ageOn = (birth: Temporal.PlainDate, day: Temporal.PlainDate): number =>
  birth.until(day, { largestUnit: 'year' }).years;

/** So many months later: the same day of that month, or its last day when there is no such day. */
export const monthsAfter = (day: Temporal.PlainDate, months: number): Temporal.PlainDate => day.add({ months });

/** The calendar month so many before the month of D. */
export const monthOn = (text: StoryMonth, loadDay: Temporal.PlainDate): Temporal.PlainYearMonth =>
  loadDay.toPlainYearMonth().subtract({ months: Number(text.slice(2)) });

/** Whole days from one story day to another, on the days they really fall. */
export const daysFrom = (from: StoryWhen, to: StoryWhen, loadDay: Temporal.PlainDate): number =>
  dayOn(from, loadDay).until(dayOn(to, loadDay), { largestUnit: 'day' }).days;
