import type { Problem } from '#kernel/problem.ts';
import type { PlannedVisit } from './plan-series.ts';

/** How long ahead a series is planned, in days, and how many visits it has at most. */
const AHEAD = 190;
const MOST = 100;

type Span = { readonly from: string; readonly until: string };
type Order = { readonly from_on: string; readonly ended_on: string | null };

/** Everything about a series that cannot be. `now` is an ISO moment, the rest are ISO days. */
export function seriesProblems(
  { from, until }: Span,
  order: Order,
  visits: readonly PlannedVisit[],
  now: string,
): Problem[] {
  const problems: Problem[] = [];
  const span = Temporal.PlainDate.from(from).until(until).days;
  if (until < from) problems.push({ at: 'until', code: 'ends-before-it-begins' });
  else if (span > AHEAD) problems.push({ at: 'until', code: 'series-too-long' });
  else if (visits.length === 0) problems.push({ at: 'weekdays', code: 'no-day-left' });
  else if (visits.length > MOST) problems.push({ at: 'until', code: 'series-too-long' });
  if (from < order.from_on) problems.push({ at: 'from', code: 'before-the-order' });
  if (order.ended_on !== null && until >= order.ended_on) problems.push({ at: 'until', code: 'after-the-order' });
  const [first] = visits;
  if (first && Temporal.Instant.compare(first.startsAt, now) <= 0) problems.push({ at: 'from', code: 'in-the-past' });
  return problems;
}

/** Where and with what people meet: only for meeting in person, and who drives needs a name when staff drives. */
export function needsProblems(
  way: string,
  needs: {
    readonly roomId: string | null;
    readonly carId: string | null;
    readonly place: string | null;
    readonly supervisorId: string | null;
  },
  supervision: string,
): Problem[] {
  const problems: Problem[] = [];
  if (way !== 'in_person' && needs.roomId !== null) problems.push({ at: 'roomId', code: 'only-for-meeting' });
  if (way !== 'in_person' && needs.carId !== null) problems.push({ at: 'carId', code: 'only-for-meeting' });
  if (way === 'in_person' && needs.roomId === null && needs.place === null)
    problems.push({ at: 'place', code: 'where-they-meet' });
  if ((supervision === 'supervised' || supervision === 'therapeutic') && needs.supervisorId === null)
    problems.push({ at: 'supervisorId', code: 'who-supervises' });
  return problems;
}
