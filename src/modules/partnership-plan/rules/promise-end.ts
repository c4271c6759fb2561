import type { Side } from '../contract.ts';

type Ending = { readonly keptOn: string | null; readonly releasedAt: string | null };

/** A promise that is kept or let go is over; there is no third end, and no violation (S3-20). */
export type PromiseOver = { readonly kind: 'promise-already-kept' } | { readonly kind: 'promise-already-released' };

/** Why nothing more can be done with a promise; null while it is open. */
export const promiseOver = ({ keptOn, releasedAt }: Ending): PromiseOver | null =>
  keptOn ? { kind: 'promise-already-kept' } : releasedAt ? { kind: 'promise-already-released' } : null;

/** Only somebody else lets a side out of its promise. */
export const mayRelease = (asker: Side, promised: Side): boolean => asker !== promised;

/**
 * Who may word a promise of a side: the side itself, and staff, who also write down what others said on the telephone or
 * at a table.
 */
export const mayPromiseFor = (asker: Side, promised: Side): boolean => asker === promised || asker === 'agency';

/** Where a promise stands on a day (ISO). A day that has passed is a reason to talk. */
export type PromiseStanding = 'kept' | 'released' | 'open' | 'today' | 'day-passed';

export function promiseStanding(promise: Ending & { readonly dueOn: string }, today: string): PromiseStanding {
  if (promise.keptOn) return 'kept';
  if (promise.releasedAt) return 'released';
  if (promise.dueOn === today) return 'today';
  return promise.dueOn < today ? 'day-passed' : 'open';
}
