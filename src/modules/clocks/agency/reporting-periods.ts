import { type Day, readDay, writeDay } from '#kernel/days.ts';

/** A federal file: the month in which a period begins, and how many months it has. */
export type ReportingCycle = { readonly code: string; readonly first_month: number; readonly months: number };

/** One period: its first day, and the first day after. */
export type ReportingPeriod = { readonly kind: string; readonly from: Day; readonly until: Day };

const MONTHS_OF_A_YEAR = 12;

/** The periods from the one a first day lies in to the one another lies in, in their order. */
export function reportingPeriods(cycle: ReportingCycle, first: Day, last: Day): ReportingPeriod[] {
  const start = startOf(cycle, Temporal.PlainDate.from(writeDay(first)));
  const end = Temporal.PlainDate.from(writeDay(last));
  const periods: ReportingPeriod[] = [];
  for (let from = start; Temporal.PlainDate.compare(from, end) <= 0; from = from.add({ months: cycle.months }))
    periods.push({
      kind: cycle.code,
      from: readDay(from.toString()),
      until: readDay(from.add({ months: cycle.months }).toString()),
    });
  return periods;
}

/** The first day of the period a day lies in. */
function startOf({ first_month, months }: ReportingCycle, day: Temporal.PlainDate): Temporal.PlainDate {
  const into = (day.month - first_month + MONTHS_OF_A_YEAR) % months;
  return day.with({ day: 1 }).subtract({ months: into });
}
