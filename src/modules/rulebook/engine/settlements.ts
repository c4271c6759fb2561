import type { Day } from '#kernel/days.ts';
import type { Point } from './calendar.ts';
import type { ReadyRule } from './compile.ts';
import { type Fact, isOver } from './facts.ts';
import type { Scene } from './scene.ts';
import { isPoint } from './steps.ts';

/** The record that settled a duty. */
export type Settlement = { readonly fact: Fact; readonly day: Day; readonly at: number | null };

/**
 * The first record that settles a duty, up to today and to the day the duty ends, or before the day it lapses: on or after
 * the day it may count from, and after the one before where the duty repeats. It is another than the fact that began the
 * duty, surely of the kind the rule asks for, and not meant for another duty.
 */
export function settlementOf(ready: ReadyRule, scene: Scene, key: string, round: number): Settlement | null {
  const { index, begin, view, origin, ends, lapses } = scene;
  if (ready.settledBy === null)
    return origin?.until != null && isOver(origin, view.today) ? { fact: origin, day: origin.until, at: null } : null;
  const from = dayOf(ready.settledFrom, scene) ?? begin.day;
  const lastDay = Math.min(ends ?? view.today, lapses === null ? view.today : lapses - 1);
  const until = Math.min(dayOf(ready.settledUntil, scene) ?? view.today, view.today, lastDay);
  let first: (Fact & { readonly from: Day }) | null = null;
  for (const { kind, matches } of ready.settledBy)
    for (const fact of index.of(kind)) {
      if (!isDated(fact) || fact.from > until || (first !== null && fact.from > first.from)) break;
      if (fact.from < from || fact === origin || isForAnother(fact, key) || (first !== null && !isEarlier(fact, first)))
        continue;
      if ((round > 0 || beginsOne(ready, fact)) && !comesAfter(fact, begin)) continue;
      if (matches(fact) === true) first = fact;
    }
  return first && { fact: first, day: first.from, at: first.at };
}

/** What was documented for one duty settles that one alone. */
const isForAnother = ({ kind, is: { obligation = null } }: Fact, key: string): boolean =>
  kind === 'done' && obligation !== null && obligation !== key;

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

/** The kind of a record that would settle the duty and has no day: it may have been in time. */
export function undatedIn({ settledBy }: ReadyRule, { index, begin, origin }: Scene, key: string): string | null {
  for (const { kind, matches } of settledBy ?? [])
    for (const fact of index.of(kind))
      if (
        fact.from === null &&
        fact !== origin &&
        !isForAnother(fact, key) &&
        !isOver(fact, begin.day) &&
        matches(fact) === true
      )
        return kind;
  return null;
}

/**
 * Was it settled after its time? Where the law counts hours and the record tells no time of day, its day decides: nobody is
 * said to be late for what nobody wrote down.
 */
export function isLate(settled: Settlement, due: Point): boolean {
  if (due.at === null || settled.at === null) return settled.day > due.day;
  return settled.at > due.at;
}
