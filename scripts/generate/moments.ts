/** Moments while a state is made up are whole milliseconds since 1970: millions of them are compared, added and written. */
export type Moment = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The mean month, as lengths of stay are counted. */
export const MONTH = 30.4375 * DAY;
export const YEAR = 365.25 * DAY;

/** Days since 1970 as they are written: each is asked for thousands of times. */
const written: string[] = [];
const two = (number: number) => (number < 10 ? `0${number}` : String(number));

/** The calendar day of a moment. Made-up events lie between 10 in the morning and 5 in the afternoon, so any zone of the country agrees. */
export const day = (at: Moment): string => {
  const number = Math.floor(at / DAY);
  written[number] ??= Temporal.Instant.fromEpochMilliseconds(number * DAY)
    .toString()
    .slice(0, 10);
  return written[number];
};

/** A moment as ISO 8601 text, to the minute. */
export const iso = (at: Moment): string => {
  const minute = Math.floor(at / MINUTE) % (24 * 60);
  return `${day(at)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z`;
};

/** A tstzrange; null goes on. */
export const during = (from: Moment, to: Moment | null): string =>
  `["${iso(from)}",${to === null ? '' : `"${iso(to)}"`})`;

/** A daterange; null goes on. */
export const days = (from: Moment, to: Moment | null): string => `[${day(from)},${to === null ? '' : day(to)})`;

/** The same day at an hour of office time. */
export const atWork = (at: Moment, minute: number): Moment =>
  Math.floor(at / DAY) * DAY + 15 * HOUR + (minute % 420) * MINUTE;
