import type { Problem } from '#kernel/problem.ts';
import type { TakeStep } from '../contract.ts';
import { tellingFor } from './life.ts';

type Bounds = {
  /** Today, ISO day, and now, ISO moment. */
  readonly today: string;
  readonly now: string;
  readonly sentOn: string | null;
  readonly startedOn: string | null;
};

/** What is missing or cannot be in a step, all at once. */
export function stepProblems(step: TakeStep, { today, now, sentOn, startedOn }: Bounds): Problem[] {
  const found: Problem[] = [];
  const needs = tellingFor(step.to);
  if (needs.includes('reason') && !step.reason) found.push({ at: 'reason', code: 'say-why' });
  if (step.to === 'waiting-list' && !isDays(step.waitDays)) found.push({ at: 'waitDays', code: 'say-how-long' });
  if (step.to === 'scheduled') {
    if (!step.appointment) found.push({ at: 'day', code: 'say-when' });
    else if (step.appointment.startsAt < now) found.push({ at: 'day', code: 'in-the-past' });
  }
  const began = step.startedOn ?? null;
  if (step.to === 'started' && began !== null) {
    if (began > today) found.push({ at: 'day', code: 'in-the-future' });
    else if (sentOn !== null && began < sentOn) found.push({ at: 'day', code: 'before-it-was-sent' });
  }
  const ended = step.endedOn ?? null;
  if (needs.includes('ended-on') && ended !== null) {
    if (ended > today) found.push({ at: 'day', code: 'in-the-future' });
    else if (startedOn !== null && ended < startedOn) found.push({ at: 'day', code: 'before-it-started' });
  }
  return found;
}

const isDays = (days: number | null | undefined): boolean =>
  typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 2000;
