import type { Day } from '#kernel/days.ts';
import type { Fact } from './facts.ts';

/**
 * A stay in care and the time before it, back to the end of the stay before: a finding or an order may come before the
 * removal it leads to. After the last stay a time without one goes on. Every day lies in one of them.
 */
export type CareTime = {
  readonly after: Day;
  /** The first day of the stay; null where it is not known, or there is none. */
  readonly from: Day | null;
  readonly until: Day | null;
};

const BEFORE_ALL = -4_000_000;
const ALWAYS: CareTime = { after: BEFORE_ALL, from: null, until: null };

/** Cuts a child's life at the ends of the stays in care. */
export function careTimesOf(stays: readonly Fact[]): readonly CareTime[] {
  const times: CareTime[] = [];
  let after = BEFORE_ALL;
  for (const { from, until } of stays.toSorted((one, other) => placeOf(one) - placeOf(other))) {
    if (until !== null && until <= after) continue;
    times.push({ after, from, until });
    if (until === null) return times;
    after = until;
  }
  times.push({ after, from: null, until: null });
  return times;
}

/** A stay of an unknown first day has its place by its last. */
const placeOf = ({ from, until }: Fact): Day => from ?? until ?? Number.MAX_SAFE_INTEGER;

/** The time a day lies in. The day a child goes home belongs to the stay that ends, unless another begins on it. */
export function careTimeOn(times: readonly CareTime[], day: Day): CareTime {
  for (let place = 0; place < times.length; place++) {
    const time = times[place]!;
    if (time.until === null || day < time.until || (day === time.until && times[place + 1]?.from !== day)) return time;
  }
  return ALWAYS;
}

/**
 * Does a fact lie in the time it is looked for? The last day of a stay belongs to it too. Undated facts may lie anywhere,
 * unless they were over before.
 */
export function liesIn(fact: Fact, within: 'care' | 'ever', { after, until }: CareTime): boolean | 'maybe' {
  if (within === 'ever') return true;
  if (fact.from !== null) return fact.from >= after && (until === null || fact.from <= until);
  if (fact.until !== null && fact.until <= after) return false;
  return after === BEFORE_ALL && until === null ? true : 'maybe';
}
