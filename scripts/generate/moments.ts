/** Moments while a state is made up are whole milliseconds since 1970: half a million of them are compared and added. */
export type Moment = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The mean month, as lengths of stay are counted. */
export const MONTH = 30.4375 * DAY;
export const YEAR = 365.25 * DAY;

/** A moment as ISO 8601 text, to the minute. */
export const iso = (at: Moment): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at / MINUTE) * MINUTE).toString();

/** The calendar day of a moment. Made-up events lie between 10 in the morning and 5 in the afternoon, so any zone of the country agrees. */
export const day = (at: Moment): string => iso(at).slice(0, 10);

/** A tstzrange; null goes on. */
export const during = (from: Moment, to: Moment | null): string =>
  `["${iso(from)}",${to === null ? '' : `"${iso(to)}"`})`;

/** A daterange; null goes on. */
export const days = (from: Moment, to: Moment | null): string => `[${day(from)},${to === null ? '' : day(to)})`;

/** The same day at an hour of office time. */
export const atWork = (at: Moment, minute: number): Moment =>
  Math.floor(at / DAY) * DAY + 15 * HOUR + (minute % 420) * MINUTE;
