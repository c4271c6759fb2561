import type { Problem } from '#kernel/problem.ts';

/** Nobody plans a visit further ahead: what lies later was typed wrongly. */
const MONTHS_AHEAD = 12;

/** What is wrong with the day (ISO) a visit is planned for. */
export function dayProblems(at: string, day: string, today: Temporal.PlainDate): Problem[] {
  if (day < today.toString()) return [{ at, code: 'day-has-passed' }];
  return day > today.add({ months: MONTHS_AHEAD }).toString() ? [{ at, code: 'too-far-ahead' }] : [];
}
