/** A day and a time of the agency's time zone as an ISO moment. Times that the clocks skip move forward. */
export const momentOf = (day: string, time: string, timeZone: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).toInstant().toString();

/** The end of a day in the agency's time zone, as the first moment of the next day. */
export const endOfDay = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
