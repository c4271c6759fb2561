/** The last day (ISO) of the last quarter that is over on a day. */
export function lastQuarterEnd(today: string): string {
  const day = Temporal.PlainDate.from(today);
  const first = day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 });
  return first.subtract({ days: 1 }).toString();
}

/** So many ends of quarters, the newest being that of `until`; the oldest first. */
export function quarterEnds(until: string, count: number): string[] {
  const first = Temporal.PlainDate.from(until).add({ days: 1 });
  return Array.from({ length: count }, (_, at) =>
    first
      .subtract({ months: (count - 1 - at) * 3 })
      .subtract({ days: 1 })
      .toString(),
  );
}
