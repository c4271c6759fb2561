import type { Problem } from '#kernel/problem.ts';

/** When somebody is expected, as far as it is being set; moments are ISO. */
type When = { readonly startsAt?: string; readonly minutes?: number; readonly place?: string | null };

/** What cannot be in an appointment that is set or moved, all at once. An appointment is ahead: what was is attendance. */
export function appointmentProblems({ startsAt, minutes, place }: When, now: string): Problem[] {
  const found: Problem[] = [];
  if (startsAt !== undefined && Temporal.Instant.compare(startsAt, now) < 0)
    found.push({ at: 'onDay', code: 'in-the-past' });
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440))
    found.push({ at: 'minutes', code: 'not-minutes' });
  if ((place ?? '').length > 200) found.push({ at: 'where', code: 'too-long' });
  return found;
}
