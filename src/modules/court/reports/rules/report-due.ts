/**
 * How many days before a hearing its report is due where no rule in force says so: ten calendar days, as California asks
 * (Welfare and Institutions Code 366.21(c)), the earliest of the states whose packs come along.
 */
export const DAYS_BEFORE = 10;

/** The duty in whose name packs of rules ask for a report before a hearing. */
export const REPORT_DUTY = 'review-report';

/** How long before a hearing a rule may ask for its report: what is due earlier belongs to another hearing. */
const WITHIN = { days: 30 };

/**
 * The last day (ISO date) on which a report for a hearing of a day is in time: as the rules in force count it, the earliest
 * where several do; else so many days before.
 */
export function reportDueOn(hearingDay: string, counted: readonly (string | null)[]): string {
  const day = Temporal.PlainDate.from(hearingDay);
  const earliest = day.subtract(WITHIN).toString();
  const [rule] = counted.flatMap(due => (due !== null && due >= earliest && due <= hearingDay ? [due] : [])).toSorted();
  return rule ?? day.subtract({ days: DAYS_BEFORE }).toString();
}
