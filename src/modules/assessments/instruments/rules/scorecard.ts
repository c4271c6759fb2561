/** Half a year of a scorecard: from its first day to its last (ISO dates, inclusive). */
export type HalfYear = { readonly from: string; readonly to: string };
/** What was measured of one thing; `value` null where it could not be scored. */
export type Measured = { readonly on: string; readonly value: number | null; readonly positive: boolean | null };
/** The last value in each period; null where nothing was measured: missing is shown as missing (S2-124). */
export type Cell = { readonly value: number | null; readonly positive: boolean | null } | null;

/** The half years that end today, the earliest first. */
export function halfYears(today: Temporal.PlainDate, count: number): HalfYear[] {
  return Array.from({ length: count }, (_, at) => {
    const back = count - 1 - at;
    const to = today.subtract({ months: 6 * back });
    const from = today.subtract({ months: 6 * (back + 1) }).add({ days: 1 });
    return { from: from.toString(), to: to.toString() };
  });
}

/** One row of the scorecard. */
export const cellsOf = (periods: readonly HalfYear[], measured: readonly Measured[]): Cell[] =>
  periods.map(({ from, to }) => {
    const within = measured.filter(({ on }) => from <= on && on <= to).toSorted((a, b) => a.on.localeCompare(b.on));
    const last = within.at(-1);
    return last ? { value: last.value, positive: last.positive } : null;
  });
