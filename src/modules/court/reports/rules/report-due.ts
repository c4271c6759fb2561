/**
 * How many days before a hearing its report is due: ten calendar days, as California asks (Welfare and Institutions Code
 * 366.21(c)). It keeps Florida's 72 hours too (section 39.701(2)(b), Florida Statutes).
 */
export const DAYS_BEFORE = 10;

/** The last day (ISO date) on which a report for a hearing of a day is in time. */
export const reportDueOn = (hearingDay: string): string =>
  Temporal.PlainDate.from(hearingDay).subtract({ days: DAYS_BEFORE }).toString();
