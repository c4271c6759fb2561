/** Is one moment (ISO) before another? Texts of different precision do not sort. */
export const isBefore = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;
