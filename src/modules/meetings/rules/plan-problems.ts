import type { Problem } from '#kernel/problem.ts';
import type { MeetingPlan } from '../contract.ts';

/** How far ahead a meeting is called, in days: farther is a slip of the year. */
const AHEAD = 400;

/** Everything about when and where that cannot be, each at its field. `now` is an ISO moment. */
export function planProblems(plan: Omit<MeetingPlan, 'anyway'>, now: string): Problem[] {
  const problems: Problem[] = [];
  const starts = Temporal.Instant.from(plan.startsAt);
  const before = Temporal.Instant.compare(starts, now) <= 0;
  if (before) problems.push({ at: 'day', code: 'in-the-past' });
  else if (starts.since(now).total('hours') > AHEAD * 24) problems.push({ at: 'day', code: 'too-far-ahead' });
  if (plan.place === null && plan.remoteWay === null) problems.push({ at: 'place', code: 'nowhere' });
  if (plan.remoteWay === null && plan.remoteLink !== null) problems.push({ at: 'remoteWay', code: 'link-without-way' });
  return problems;
}
