import type { ObligationState, Rule } from '#modules/rulebook/index.ts';

/** A counted duty as far as its standing is concerned: days and moments are ISO text. */
export type Dated = {
  readonly state: ObligationState;
  readonly opens_on: string | null;
  readonly due_on: string | null;
  readonly due_at: string | null;
};

/** Where it stands at a moment. `missed`: its day is over, and nothing can settle it any more. */
export type Standing = ObligationState | 'missed';

/** Now, an ISO moment, and the day it lies on in the agency's time zone. */
export type When = { readonly now: string; readonly today: string };

const OPEN: readonly string[] = ['upcoming', 'due', 'overdue'];

/**
 * Where a duty stands now. What was counted yesterday is told as of today: only time has passed. `mendable` says whether
 * a late record would still settle it.
 */
export function standingOf(duty: Dated, mendable: boolean, { now, today }: When): Standing {
  const { state, due_on, due_at, opens_on } = duty;
  if (!OPEN.includes(state) || due_on === null) return state;
  const over = due_at ? Temporal.Instant.compare(due_at, now) < 0 : due_on < today;
  if (over) return mendable ? 'overdue' : 'missed';
  return (opens_on ?? due_on) <= today ? 'due' : 'upcoming';
}

/**
 * Would a late record still settle it? Not where a rule takes only what happened until the very day it was due: a month
 * without a visit is not made up for by the next.
 */
export const isMendable = ({ settled, due }: Pick<Rule, 'settled' | 'due'>): boolean =>
  !('until' in settled) || settled.until === undefined || JSON.stringify(settled.until) !== JSON.stringify(due);

/** Days from today to a day; below zero it lies behind. */
export const daysUntil = (day: string, today: string): number =>
  Temporal.PlainDate.from(today).until(day, { largestUnit: 'day' }).days;
