import { type Invalid, invalid } from '#kernel/problem.ts';

/** What is wrong with a day on which something ended; null when nothing is. ISO dates. */
export function endDayProblem(endedOn: string, notBefore: string | null, today: string): Invalid | null {
  if (endedOn > today) return invalid({ at: 'endedOn', code: 'in-the-future' });
  if (notBefore !== null && endedOn < notBefore) return invalid({ at: 'endedOn', code: 'before-birth' });
  return null;
}
