/** The moment (ISO) something ends that begins at a moment and lasts minutes. */
export const endOf = ({ startsAt, minutes }: { readonly startsAt: string; readonly minutes: number }): string =>
  Temporal.Instant.from(startsAt).add({ minutes }).toString();

/** The day (ISO date) of a moment in a time zone. */
export const dayOf = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
