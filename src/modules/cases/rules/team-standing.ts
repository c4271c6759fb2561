import type { Period } from '#kernel/ranges.ts';

/** Where a part on a team stands at a moment. */
export type Standing = 'now' | 'ahead' | 'past';

/** Does this period go on at the moment (ISO), lie ahead of it, or is it over? */
export function standingAt({ from, to }: Period, moment: string): Standing {
  if (Temporal.Instant.compare(moment, from) < 0) return 'ahead';
  return to !== null && Temporal.Instant.compare(to, moment) <= 0 ? 'past' : 'now';
}
