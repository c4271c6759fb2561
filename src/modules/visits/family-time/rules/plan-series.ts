/** Days on which visits are planned, at one time of day. Days are ISO dates; weekday 1 is Monday. */
export type Series = {
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly number[];
  /** `HH:MM` by the clock on the wall. */
  readonly time: string;
  readonly minutes: number;
  readonly timeZone: string;
  readonly holidays: ReadonlySet<string>;
};

/** A visit of a series; moments are ISO 8601. */
export type PlannedVisit = { readonly day: string; readonly startsAt: string; readonly endsAt: string };

/**
 * The visits of a series and the holidays left out. The hour is the one on the wall on each day, whatever the clocks do in
 * between; a time they skip moves forward, and a visit lasts as long as it lasts.
 */
export function planSeries(series: Series): {
  readonly visits: readonly PlannedVisit[];
  readonly skipped: readonly string[];
} {
  const { timeZone, minutes } = series;
  const [visits, skipped]: [PlannedVisit[], string[]] = [[], []];
  const last = Temporal.PlainDate.from(series.until);
  for (
    let day = Temporal.PlainDate.from(series.from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (!series.weekdays.includes(day.dayOfWeek)) continue;
    const iso = day.toString();
    if (series.holidays.has(iso)) {
      skipped.push(iso);
      continue;
    }
    const starts = day.toZonedDateTime({ timeZone, plainTime: series.time });
    visits.push({
      day: iso,
      startsAt: starts.toInstant().toString(),
      endsAt: starts.add({ minutes }).toInstant().toString(),
    });
  }
  return { visits, skipped };
}
