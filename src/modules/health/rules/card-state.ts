import type { AllergiesKnown, MedicinesKnown } from '../contract.ts';

/** What can be said about allergies or medicines: these are listed, there are none, or nobody knows. */
export type Knowledge = 'listed' | 'none' | 'not_known';

/** What is listed counts before what was said; without either it is not known, never "none". */
export function knowledgeOf(known: AllergiesKnown | MedicinesKnown | null, listed: number): Knowledge {
  if (listed > 0) return 'listed';
  return known === 'none' || known === 'none_known' ? 'none' : 'not_known';
}

/** Hours in which each adult caregiver is asked to read a changed card. */
export const HOURS_TO_READ = 24;

/** Whole hours since the card changed, and whether that is more than was asked for. Moments are ISO texts. */
export function waitingSince(changedAt: string, now: string): { hours: number; over: boolean } {
  const hours = Math.max(0, Math.floor(Temporal.Instant.from(changedAt).until(now).total('hours')));
  return { hours, over: hours >= HOURS_TO_READ };
}
