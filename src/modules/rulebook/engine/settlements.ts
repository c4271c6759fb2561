import type { Day } from '#kernel/days.ts';
import type { Point } from './calendar.ts';
import type { ReadyRule } from './compile.ts';
import { type Fact, isOver } from './facts.ts';
import type { Scene } from './scene.ts';
import { isPoint } from './steps.ts';

/** The record that settled a duty. */
export type Settlement = { readonly fact: Fact; readonly day: Day; readonly at: number | null };

/** The days of which a record settles a duty; without an end where its rule names none. */
export type SettlingDays = { readonly from: Day; readonly until: Day | null };

/**
 * The days of which a record settles a duty: from the day it begins on, unless its rule says otherwise; where it comes again,
 * not before the time it was last settled.
 */
export function settlingDays(ready: ReadyRule, scene: Scene, round: number): SettlingDays {
  const from = dayOf(ready.settledFrom, scene) ?? scene.begin.day;
  return {
    from: round > 0 ? Math.max(from, scene.begin.day) : from,
    until: dayOf(ready.settledUntil, scene),
  };
}

/** The last day that may settle it as things are: up to today and to the day the duty ends, or before the day it lapses. */
const lastDay = ({ until }: SettlingDays, { view: { today }, ends, lapses }: Scene): Day =>
  Math.min(until ?? today, today, ends ?? today, lapses === null ? today : lapses - 1);

/**
 * The first record that settles a duty: of the days that settle it, and after the one before where the duty repeats. It is
 * another than the fact that began the duty, surely of the kind the rule asks for, and not meant for another duty.
 */
export function settlementOf(
  ready: ReadyRule,
  scene: Scene,
  takes: SettlingDays,
  key: string,
  round: number,
): Settlement | null {
  const { index, begin, view, origin } = scene;
  if (ready.settledBy === null)
    return origin?.until != null && isOver(origin, view.today) ? { fact: origin, day: origin.until, at: null } : null;
  const { from } = takes;
  const until = lastDay(takes, scene);
  let first: (Fact & { readonly from: Day }) | null = null;
  for (const finder of ready.settledBy) {
    const facts = index.sure(finder);
    for (let place = placeFrom(facts, from); place < facts.length; place++) {
      const fact = facts[place]!;
      if (!isDated(fact) || fact.from > until || (first !== null && fact.from > first.from)) break;
      if (fact === origin || isForAnother(fact, key) || (first !== null && !isEarlier(fact, first))) continue;
      if ((round > 0 || beginsOne(ready, fact)) && !comesAfter(fact, begin)) continue;
      first = fact;
    }
  }
  return first && { fact: first, day: first.from, at: first.at };
}

/** The place of the first that lies on a day or later. They lie in order; those of an unknown day come last. */
function placeFrom(facts: readonly Fact[], day: Day): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { from } = facts[middle]!;
    if (from !== null && from < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What was documented for one duty (and for those that stand with it: keys parted by spaces) settles no other. */
const isForAnother = ({ kind, is: { obligation = null } }: Fact, key: string): boolean =>
  kind === 'done' && typeof obligation === 'string' && !obligation.split(' ').includes(key);

const isDated = (fact: Fact): fact is Fact & { readonly from: Day } => fact.from !== null;

const dayOf = (dater: ReadyRule['settledFrom'], scene: Scene): Day | null => {
  const value = dater?.(scene).value ?? null;
  return isPoint(value) ? value.day : null;
};

/** Of records of one day the one of the earlier hour, and those of an unknown hour last. */
const isEarlier = (one: Fact & { readonly from: Day }, other: Fact & { readonly from: Day }): boolean =>
  one.from !== other.from
    ? one.from < other.from
    : (one.at ?? Number.POSITIVE_INFINITY) < (other.at ?? Number.POSITIVE_INFINITY);

/** A review begins the time to the next one: of two on one day, neither settles what the other began. */
const beginsOne = ({ begins, beginsBy }: ReadyRule, fact: Fact): boolean =>
  'each' in begins && begins.end !== true && beginsBy?.kind === fact.kind && beginsBy.matches(fact) === true;

/** Two visits on one day are two visits, when their hours are known. */
const comesAfter = (fact: Fact & { readonly from: Day }, begin: Scene['begin']): boolean =>
  fact.from > begin.day ||
  (fact.from === begin.day && fact !== begin.fact && fact.at !== null && begin.at !== null && fact.at > begin.at);

/**
 * The records without a day that may have settled a duty. One that was written down before the first day that settles it,
 * or was over by then, did not.
 */
export function undatedFor(
  ready: ReadyRule,
  scene: Scene,
  takes: SettlingDays,
  key: string,
  round: number,
): readonly Fact[] {
  if (ready.settledBy === null || takes.from > lastDay(takes, scene)) return NONE;
  let found: Fact[] | null = null;
  for (const finder of ready.settledBy) {
    const facts = scene.index.sure(finder);
    for (let place = placeFrom(facts, Number.POSITIVE_INFINITY); place < facts.length; place++) {
      const fact = facts[place]!;
      if (fact === scene.origin || isForAnother(fact, key)) continue;
      const first = round > 0 || beginsOne(ready, fact) ? Math.max(takes.from, scene.begin.day + 1) : takes.from;
      if (isOver(fact, first) || (fact.writtenOn != null && fact.writtenOn < first)) continue;
      if (found === null) found = [fact];
      else if (!found.includes(fact)) found.push(fact);
    }
  }
  return found ?? NONE;
}

const NONE: readonly Fact[] = [];

/**
 * Was it settled after its time? Where the law counts hours and the record tells no time of day, its day decides: nobody is
 * said to be late for what nobody wrote down.
 */
export function isLate(settled: Settlement, due: Point): boolean {
  if (due.at === null || settled.at === null) return settled.day > due.day;
  return settled.at > due.at;
}
