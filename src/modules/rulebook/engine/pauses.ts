import type { Day } from '#kernel/days.ts';
import type { Point } from './calendar.ts';
import { countedBetween, type Stretch, stretchesOf } from './counting.ts';
import type { Finder } from './facts.ts';
import type { Scene } from './scene.ts';
import { clockStart, type Step } from './steps.ts';

/**
 * Moves a due day on by the days that do not count: the clock stops while the child is outside foster care and goes on
 * from there on return (45 CFR 1355.20; Child Welfare Policy Manual 8.3C.2). Days before the clock began stop nothing. A
 * pause that still goes on is counted to today; one that may not be a pause, or has no first day, is not counted at all.
 */
export function withoutPauses(due: Step, at: Point, scene: Scene, pauses: readonly Finder[]): Step {
  const spells: Stretch[] = [];
  for (const pause of pauses)
    for (const fact of scene.index.sure(pause))
      if (fact.from !== null)
        spells.push({ from: fact.from, until: fact.until ?? Math.max(fact.from, scene.view.today) });
  if (spells.length === 0) return due;
  const paused = stretchesOf(spells, []);
  const start = clockStart(due) ?? scene.begin.day;
  let days = 0;
  for (let reached: Day = at.day; ; ) {
    const now = countedBetween(paused, start, reached);
    if (now === days) break;
    days = now;
    reached = at.day + days;
  }
  return days === 0 ? due : { op: 'paused', days, of: due, value: { day: at.day + days, at: null } };
}
