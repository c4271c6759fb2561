import type { Day } from '#kernel/days.ts';
import type { ObligationState } from '../language/rule.ts';
import type { Point } from './calendar.ts';
import type { ReadyRule } from './compile.ts';
import { exceptionOf } from './exceptions.ts';
import { dayMissing, type Fact } from './facts.ts';
import type { Scene, View } from './scene.ts';
import { isLate, type Settlement, undatedIn } from './settlements.ts';
import { isMissing, type Value } from './steps.ts';

export type Standing = {
  readonly state: ObligationState;
  /** What settled it. */
  readonly settledBy: Fact | null;
  readonly settledOn: Day | null;
  readonly exception: Fact | null;
  /** The day it ended unsettled, and whether its due day had passed by then. */
  readonly ended: { readonly on: Day; readonly missed: boolean } | null;
  readonly missing: string | null;
};

/** A duty by when, as far as that was found. */
export type Dated = {
  readonly key: string;
  readonly opens: Day | null;
  readonly due: Point | null;
  readonly value: Value;
};

const OPEN: Omit<Standing, 'state'> = { settledBy: null, settledOn: null, exception: null, ended: null, missing: null };

/** A duty of which one cannot tell whether it is one, or by when. What is over asks nobody any more. */
export const standingUnknown = (missing: string, { ends, view }: Scene): Standing =>
  ends !== null && ends <= view.today
    ? { ...OPEN, state: 'withdrawn', ended: { on: ends, missed: false } }
    : { ...OPEN, state: 'cannot-tell', missing };

/** Where a duty stands: settled, ended, excepted, or open; in doubt where what is missing could change that. */
export function standingOf(
  ready: ReadyRule,
  scene: Scene,
  { key, opens, due, value }: Dated,
  doubt: string | null,
  settled: Settlement | null,
): Standing {
  const { view, ends } = scene;
  const over = ends !== null && ends <= view.today;
  if (settled && (over || !isMissing(value))) {
    const late = due !== null && isLate(settled, due);
    return { ...OPEN, state: late ? 'met-late' : 'met', settledBy: settled.fact, settledOn: settled.day };
  }
  if (over) {
    const missed = due !== null && due.day < ends && undatedIn(ready, scene, key) === null;
    return { ...OPEN, state: 'withdrawn', ended: { on: ends, missed } };
  }
  const exception = exceptionOf(ready.rule, scene, key);
  if (exception) return { ...OPEN, state: 'excepted', exception };
  if (isMissing(value)) return { ...OPEN, state: 'cannot-tell', missing: value.missing };
  if (doubt !== null) return { ...OPEN, state: 'cannot-tell', missing: doubt };
  if (due === null) return { ...OPEN, state: 'not-yet' };
  const state = openState(due, opens, view);
  const undated = state === 'overdue' ? undatedIn(ready, scene, key) : null;
  return undated === null ? { ...OPEN, state } : { ...OPEN, state: 'cannot-tell', ...dayMissing(undated) };
}

function openState(due: Point, opens: Day | null, view: View): 'upcoming' | 'due' | 'overdue' {
  if (due.at !== null ? view.now > due.at : view.today > due.day) return 'overdue';
  return view.today >= (opens ?? due.day) ? 'due' : 'upcoming';
}
