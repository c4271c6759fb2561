/** The day of a moment (ISO) in a time zone, ISO date. */
export const dayIn = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The time of day of a moment (ISO) in a time zone, `HH:MM`. */
export const timeIn = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5);
