import type { Day } from '#kernel/days.ts';
import { addMonths } from '#kernel/days.ts';
import type { Step } from '#modules/rulebook/index.ts';

type Span = { readonly from: Day; readonly until: Day };

/** Months that count toward a limit, as they are drawn: what counted, what did not, and what would if nothing changes. */
export type MonthsCounted = {
  readonly counted: readonly Span[];
  readonly left: readonly Span[];
  /** From today to the day it is reached; null when it was reached, or is not reached while nothing changes. */
  readonly ahead: Span | null;
  readonly reached: Day | null;
  readonly days: number;
};

/**
 * Lays out a `counted` step as of a day. `since` is the first day that is looked back on (22 months before today); what
 * lies before it no longer counts. Null while nothing has been counted.
 */
export function monthsCounted(
  step: Extract<Step, { op: 'counted' }>,
  today: Day,
  since: Day | null,
): MonthsCounted | null {
  const spans = step.stretches
    .map(({ from, until }) => ({ from: Math.max(from, since ?? from), until: Math.min(until ?? today, today) }))
    .filter(({ from, until }) => from < until);
  const [first] = spans;
  if (!first) return null;
  const left: Span[] = [];
  for (const [place, { until }] of spans.entries()) {
    const next = spans[place + 1]?.from ?? today;
    if (until < next) left.push({ from: until, until: next });
  }
  const reached = step.value !== null && 'day' in step.value ? step.value.day : null;
  return {
    counted: spans,
    left,
    ahead: reached !== null && reached > today ? { from: today, until: reached } : null,
    reached,
    days: step.soFar,
  };
}

/** So many days as months of the calendar and days, counted back from a day. */
export function inMonths(days: number, upTo: Day): { months: number; days: number } {
  const from = upTo - days;
  let months = 0;
  while (addMonths(from, months + 1) <= upTo) months++;
  return { months, days: upTo - addMonths(from, months) };
}
