/** A quarter of a calendar year: its first day and the first day of the next one (ISO). */
export type Quarter = { readonly key: string; readonly from: string; readonly to: string };

/** The latest quarters up to a day, that day's last. */
export function quartersUpTo(today: Temporal.PlainDate, count: number): Quarter[] {
  const first = today.with({ month: 3 * Math.floor((today.month - 1) / 3) + 1, day: 1 });
  return Array.from({ length: count }, (_, place) => {
    const from = first.subtract({ months: 3 * (count - 1 - place) });
    return { key: from.toString(), from: from.toString(), to: from.add({ months: 3 }).toString() };
  });
}

/** Is a day (ISO) in the quarter? */
export const isIn = ({ from, to }: Quarter, day: string): boolean => from <= day && day < to;

/** Does any of these stretches of days touch the quarter, up to a day? */
export const touches = (
  { from, to }: Quarter,
  stretches: readonly { readonly from: string; readonly to: string | null }[],
  today: string,
): boolean => from <= today && stretches.some(each => each.from < to && (each.to === null || each.to > from));
