import type { Problem } from '#kernel/problem.ts';

/** From a day until the last day it holds, both ISO. */
export type Term = { readonly from: string; readonly until: string };

const plus = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Do two terms share a day? */
export const overlaps = (a: Term, b: Term): boolean => a.from <= b.until && b.from <= a.until;

/** The day on which somebody is asked to renew: so many days before the last one. */
export const renewalDay = (term: Term, days: number): string => plus(term.until, -days);

/** The day an agreement ends on by notice given on a day: after the days of notice, but never after its own last day. */
export const endByNotice = (term: Term, noticeOn: string, noticeDays: number): string => {
  const end = plus(noticeOn, noticeDays);
  return end > term.until ? plus(term.until, 1) : end;
};

/** Days left until the last day, on a day; negative when it has passed. */
export const daysLeft = (term: Term, on: string): number =>
  Temporal.PlainDate.from(on).until(Temporal.PlainDate.from(term.until)).days;

export type Warning = 'ended' | 'ends-soon' | 'holds' | 'not-yet';

/** What is to be said of a term on a day. */
export function standingOfTerm(term: Term, renewalDays: number, on: string): Warning {
  if (on > term.until) return 'ended';
  if (on < term.from) return 'not-yet';
  return on >= renewalDay(term, renewalDays) ? 'ends-soon' : 'holds';
}

/** Everything that is wrong with a term and its days. */
export function problemsOfTerm(term: Term, days: { notice: number; renewal: number }): Problem[] {
  const problems: Problem[] = [];
  if (term.until < term.from) problems.push({ at: 'until', code: 'ends-before-it-begins' });
  else if (daysLeft(term, term.from) + 1 < days.renewal)
    problems.push({ at: 'renewalDays', code: 'renewal-longer-than-the-term' });
  if (days.notice < 0) problems.push({ at: 'noticeDays', code: 'less-than', fill: { min: 0 } });
  return problems;
}
