/** Where "now" comes from. Use cases take it as an argument; only the processes' entry points make one. */
export type Clock = { readonly now: () => Temporal.Instant };

/** The machine's clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still: tests and the story county name their day. */
export const clockAt = (moment: string | Temporal.Instant): Clock => {
  const fixed = Temporal.Instant.from(moment);
  return { now: () => fixed };
};

/** The calendar day of a moment in a time zone (IANA name), for example the agency's. */
export const dayOf = (moment: Temporal.Instant | string, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();

/** The same moment for packages that know no other kind. */
export const dateOf = (moment: Temporal.Instant): Date => new Date(moment.epochMilliseconds);
