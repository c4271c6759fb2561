import type { Day } from '#kernel/days.ts';
import type { ObligationState } from '../language/rule.ts';
import type { Point } from './calendar.ts';
import type { ReadyRule } from './compile.ts';
import { exceptionOf } from './exceptions.ts';
import { dayMissing, type Fact } from './facts.ts';
import { BEFORE_RECORDS, type Excuse, stillMatters } from './records-begin.ts';
import type { Scene, View } from './scene.ts';
import { isLate, type Settlement } from './settlements.ts';
import { isMissing, type Value } from './steps.ts';

export type Standing = {
  readonly state: ObligationState;
  /** What settled it. */
  readonly settledBy: Fact | null;
  readonly settledOn: Day | null;
  readonly exception: Fact | null;
  /**
   * The day it ended unsettled, and whether its due day had passed by then; `beforeRecords` where that day lies before the
   * agency's records begin here, so that nobody can say it was missed.
   */
  readonly ended: { readonly on: Day; readonly missed: boolean; readonly beforeRecords?: true } | null;
  /** The fact that is missing. Of what is overdue: a record without a day, that might settle it. */
  readonly missing: string | null;
  /** Records without a day that might have settled it in time. */
  readonly undated: readonly Fact[];
};

/** A duty by when, as far as that was found. */
export type Dated = {
  readonly key: string;
  readonly opens: Day | null;
  readonly due: Point | null;
  readonly value: Value;
  /** Records without a day that might settle it; asked only where its day is over. */
  readonly undated: () => readonly Fact[];
  readonly excuse: Excuse;
};

const OPEN: Omit<Standing, 'state'> = {
  settledBy: null,
  settledOn: null,
  exception: null,
  ended: null,
  missing: null,
  undated: [],
};

/** A duty of which one cannot tell whether it is one, or by when. What is over asks nobody any more. */
export const standingUnknown = (missing: string, { ends, view }: Scene): Standing =>
  ends !== null && ends <= view.today
    ? { ...OPEN, state: 'withdrawn', ended: { on: ends, missed: false } }
    : { ...OPEN, state: 'cannot-tell', missing };

/** Where a duty stands: settled, ended, excepted, or open; in doubt where what is missing could change that. */
export function standingOf(
  ready: ReadyRule,
  scene: Scene,
  { key, opens, due, value, undated: undatedFor, excuse }: Dated,
  doubt: string | null,
  settled: Settlement | null,
): Standing {
  const { view, ends } = scene;
  const over = ends !== null && ends <= view.today;
  if (settled && (over || !isMissing(value))) {
    const late = due !== null && isLate(settled, due) && excuse !== 'always';
    return { ...OPEN, state: late ? 'met-late' : 'met', settledBy: settled.fact, settledOn: settled.day };
  }
  if (over) {
    const passed = due !== null && due.day < ends;
    if (excuse === (passed ? 'always' : 'until-due')) return endedBeforeRecords(ends);
    const undated = passed ? undatedFor() : null;
    return {
      ...OPEN,
      state: 'withdrawn',
      ended: { on: ends, missed: undated?.length === 0 },
      undated: undated ?? OPEN.undated,
    };
  }
  const exception = exceptionOf(ready.rule, scene, key);
  if (exception) return { ...OPEN, state: 'excepted', exception };
  if (isMissing(value)) return { ...OPEN, state: 'cannot-tell', missing: value.missing };
  if (doubt !== null) return { ...OPEN, state: 'cannot-tell', missing: doubt };
  if (due === null) return { ...OPEN, state: 'not-yet' };
  const state = openState(due, opens, view);
  if (excuse === 'always' && !stillMatters(ready, scene)) return endedBeforeRecords(view.recordsFrom ?? view.today);
  if (excuse === 'always' || (excuse === 'until-due' && state !== 'overdue'))
    return { ...OPEN, state: 'cannot-tell', missing: BEFORE_RECORDS };
  const undated = state === 'overdue' ? undatedFor() : OPEN.undated;
  const [first] = undated;
  return first ? { ...OPEN, state: 'cannot-tell', ...dayMissing(first.kind), undated } : { ...OPEN, state };
}

const endedBeforeRecords = (on: Day): Standing => ({
  ...OPEN,
  state: 'withdrawn',
  ended: { on, missed: false, beforeRecords: true },
});

function openState(due: Point, opens: Day | null, view: View): 'upcoming' | 'due' | 'overdue' {
  if (due.at !== null ? view.now > due.at : view.today > due.day) return 'overdue';
  return view.today >= (opens ?? due.day) ? 'due' : 'upcoming';
}
