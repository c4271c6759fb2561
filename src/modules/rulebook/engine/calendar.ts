import { addMonths, type Day, readDay, weekdayOf, writeDay } from '#kernel/days.ts';
import type { Amount } from '../language/rule.ts';

/** Days that are not worked: the agency's holidays and those of the court. Weekends need not be listed. */
export type Calendars = { readonly business: ReadonlySet<Day>; readonly court: ReadonlySet<Day> };

/** A day; and the moment on it, in epoch milliseconds, where hours are counted. */
export type Point = { readonly day: Day; readonly at: number | null };

const HOUR = 3_600_000;

const isOpen = (day: Day, closed: ReadonlySet<Day>): boolean => weekdayOf(day) <= 5 && !closed.has(day);

/** The day so many open days later, or earlier when `count` is negative. The day itself is never counted. */
function addOpenDays(day: Day, count: number, closed: ReadonlySet<Day>): Day {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached += step;
    if (isOpen(reached, closed)) left--;
  }
  return reached;
}

/** The first moment of a day in a time zone. */
export const startOf = (day: Day, zone: string): number => {
  const { shift } = clockOf(zone, day);
  return shift === null
    ? Temporal.PlainDate.from(writeDay(day)).toZonedDateTime(zone).epochMilliseconds
    : day * DAY - shift;
};

/** The day a moment lies on in a time zone. */
export const dayAt = (at: number, zone: string): Day => {
  const { shift } = clockOf(zone, Math.floor(at / DAY));
  return shift === null
    ? readDay(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString())
    : Math.floor((at + shift) / DAY);
};

const DAY = 24 * HOUR;

/** How far the clock of a zone is ahead of Greenwich around a day; null where it is put forward or back about then. */
type Clock = { readonly shift: number | null };

const clocks = new Map<string, Map<Day, Clock>>();

/** Asked of the zone once for each day: children are removed on the same few thousand days. */
function clockOf(zone: string, day: Day): Clock {
  let ofZone = clocks.get(zone);
  if (ofZone === undefined) {
    ofZone = new Map();
    clocks.set(zone, ofZone);
  }
  let clock = ofZone.get(day);
  if (clock === undefined) {
    const [before, after] = [shiftAt((day - 1) * DAY, zone), shiftAt((day + 2) * DAY, zone)];
    clock = { shift: before === after ? before : null };
    ofZone.set(day, clock);
  }
  return clock;
}

const shiftAt = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

/**
 * Hours that run on open days alone, forward or back: the clock rests from midnight to midnight of every closed day. Hours
 * that end with an open day are due on that day, though its last moment is the next midnight.
 */
function addOpenHours(from: number, hours: number, closed: ReadonlySet<Day>, zone: string): Point {
  const step = hours < 0 ? -1 : 1;
  let left = Math.abs(hours) * HOUR;
  let reached = from;
  for (let day = dayAt(from, zone); ; day += step) {
    const edge = startOf(step > 0 ? day + 1 : day, zone);
    if (isOpen(day, closed)) {
      const open = Math.abs(edge - reached);
      if (left <= open) return { day, at: reached + left * step };
      left -= open;
    }
    reached = edge;
  }
}

/**
 * So much later, or earlier when the amount is negative. Hours are hours of the clock, also when it is put forward or
 * back; where only the day is known they are counted from its first moment, which is the earliest it can be. Months end
 * on their last day (January 31 + 1 month is February 28).
 */
export function addAmount(point: Point, { count, unit }: Amount, calendars: Calendars, zone: string): Point {
  switch (unit) {
    case 'hours': {
      const at = momentOf(point, zone) + count * HOUR;
      return { day: dayAt(at, zone), at };
    }
    case 'court-hours':
      return addOpenHours(momentOf(point, zone), count, calendars.court, zone);
    case 'days':
      return { day: point.day + count, at: null };
    case 'weeks':
      return { day: point.day + count * 7, at: null };
    case 'months':
      return { day: addMonths(point.day, count), at: null };
    case 'years':
      return { day: addMonths(point.day, count * 12), at: null };
    case 'business-days':
      return { day: addOpenDays(point.day, count, calendars.business), at: null };
    case 'court-days':
      return { day: addOpenDays(point.day, count, calendars.court), at: null };
  }
}

const momentOf = ({ day, at }: Point, zone: string): number => at ?? startOf(day, zone);

const WEEKDAYS = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5 } as const;

/** The first such weekday after a day; never the day itself. */
export function nextWeekday(day: Day, weekday: keyof typeof WEEKDAYS): Day {
  return day + (((WEEKDAYS[weekday] - weekdayOf(day) + 6) % 7) + 1);
}
