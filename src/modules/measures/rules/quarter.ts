/** A quarter of the year that is over, with the four quarters that end with it (ISO days). */
export type FullQuarter = { readonly first: string; readonly year: { readonly from: string; readonly to: string } };

/** The newest quarter that is over on a day: figures of it do not move any more from day to day. */
export function fullQuarter(today: string): FullQuarter {
  const day = Temporal.PlainDate.from(today);
  const begun = day.with({ day: 1, month: Math.floor((day.month - 1) / 3) * 3 + 1 });
  return {
    first: begun.subtract({ months: 3 }).toString(),
    year: { from: begun.subtract({ months: 12 }).toString(), to: begun.subtract({ days: 1 }).toString() },
  };
}
