import type { Day } from '#kernel/days.ts';
import type { Calendars } from './calendar.ts';
import type { CareTime } from './care-time.ts';
import type { Fact, Index } from './facts.ts';

/** What one looks from: the day and moment, the agency's time zone, closed days, and what packs chose. */
export type View = {
  readonly today: Day;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: string;
  readonly calendars: Calendars;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The day from which the agency keeps its records here; where it is not known, they go back to the beginning. */
  readonly recordsFrom?: Day | null;
};

/** What one duty is counted in: the facts, what began it, and the time in care it belongs to. */
export type Scene = {
  readonly index: Index;
  readonly view: View;
  /** The fact that began the duty in the first place, also where it repeats. */
  readonly origin: Fact | null;
  /** The day the duty begins (for a repeated one: the day it was last settled). */
  readonly begin: { readonly fact: Fact | null; readonly day: Day; readonly at: number | null };
  readonly care: CareTime;
  /** The day the duty ends of itself; null where it does not, or not yet. */
  readonly ends: Day | null;
  /** The day its rule lets it lapse, from which nothing settles it any more; null where it does not, or not yet. */
  readonly lapses: Day | null;
};
