import type { Day } from '#kernel/days.ts';
import { addAmount, type Point } from './calendar.ts';
import type { ReadyRule } from './compile.ts';
import type { Fact } from './facts.ts';
import type { Scene, View } from './scene.ts';
import type { Settlement } from './settlements.ts';
import { isPoint, type Step } from './steps.ts';

/** What is missing where nobody knows whether it was done before the agency's records began here. */
export const BEFORE_RECORDS = 'before-records';

/**
 * What the first day of the agency's records excuses. `always`: the due day lies before it, and nobody could have recorded
 * here that it was in time. `until-due`: the duty repeats, and whatever was done before, by this day there must be a record
 * of the next time.
 */
export type Excuse = 'always' | 'until-due' | null;

type Since = { readonly how: Step; readonly excuse: Excuse };

/** How a duty's day is counted where it lies before the agency's records begin here, and what that excuses. */
export function sinceRecordsBegan(ready: ReadyRule, { view }: Scene, how: Step, settled: Settlement | null): Since {
  const { recordsFrom = null, today } = view;
  if (recordsFrom === null || recordsFrom > today || !isPoint(how.value) || how.value.day >= recordsFrom)
    return { how, excuse: null };
  // A spell that goes on is known to go on, wherever it was written down first.
  if (ready.settledBy === null) return { how, excuse: null };
  if (ready.repeats === null || (settled !== null && settled.day < recordsFrom)) return { how, excuse: 'always' };
  return { how: nextSince(ready.repeats, recordsFrom, view), excuse: settled === null ? 'until-due' : null };
}

function nextSince(every: NonNullable<ReadyRule['repeats']>, recordsFrom: Day, { calendars, zone }: View): Step {
  const value: Point = { day: recordsFrom, at: null };
  const fact: Fact = { kind: 'agency', id: 'agency:records', from: recordsFrom, until: null, at: null, is: {} };
  return {
    op: 'add',
    amount: every,
    to: { op: 'fact', fact, kind: 'agency', value },
    value: addAmount(value, every, calendars, zone),
  };
}

/**
 * Does it still matter whether a duty from before the records was done? As long as what it is for goes on (`whileIn`), or
 * the stay in care it belongs to, and a record could still settle it. What is over asks nobody any more.
 */
export function stillMatters({ whileIn, rule, settledUntil }: ReadyRule, scene: Scene): boolean {
  const { care, view } = scene;
  const until = settledUntil?.(scene).value ?? null;
  if (isPoint(until) && until.day < view.today) return false;
  if (whileIn !== null) return true;
  const inCare = care.from !== null && care.from <= view.today && (care.until === null || care.until > view.today);
  return rule.subject === 'child' && inCare;
}
