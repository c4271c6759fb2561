import { addMonths, type Day } from '#kernel/days.ts';

/** Days that count, from the first to before the last; null goes on. */
export type Stretch = { readonly from: Day; readonly until: Day | null };

/** So many months or days, counted. */
export type Span = { readonly count: number; readonly unit: 'months' | 'days' };

const FAR = 4_000_000;
/** Months of the calendar differ by at most this many days over any span that rules count. */
const MONTHS_DIFFER = 4;

const endOf = (stretch: Stretch): Day => stretch.until ?? FAR;

/** What is left of some spells without others: in order, apart from each other, none empty. */
export function stretchesOf(spells: readonly Stretch[], without: readonly Stretch[]): Stretch[] {
  const joined: { from: Day; until: Day }[] = [];
  for (const spell of spells.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && spell.from <= last.until) last.until = Math.max(last.until, endOf(spell));
    else joined.push({ from: spell.from, until: endOf(spell) });
  }
  return without
    .reduce<Part[]>((parts, hole) => parts.flatMap(part => lessHole(part, hole)), joined)
    .filter(({ from, until }) => from < until)
    .map(({ from, until }) => ({ from, until: until >= FAR ? null : until }));
}

type Part = { readonly from: Day; readonly until: Day };

/** A hole that ended on the day it began is none: nothing breaks. */
function lessHole(part: Part, hole: Stretch): Part[] {
  if (endOf(hole) <= hole.from || endOf(hole) <= part.from || hole.from >= part.until) return [part];
  return [
    { from: part.from, until: hole.from },
    { from: endOf(hole), until: part.until },
  ];
}

/** How many counted days lie between two days (the first in, the second out). */
export function countedBetween(stretches: readonly Stretch[], from: Day, until: Day): number {
  let days = 0;
  for (const stretch of stretches) days += Math.max(0, Math.min(endOf(stretch), until) - Math.max(stretch.from, from));
  return days;
}

/** The day before which `days` counted days have passed since `from`; null when there are not that many. */
function dayAfter(stretches: readonly Stretch[], from: Day, days: number): Day | null {
  let left = days;
  for (const stretch of stretches) {
    const start = Math.max(stretch.from, from);
    const length = endOf(stretch) - start;
    if (length <= 0) continue;
    if (length >= left) return start + left;
    left -= length;
  }
  return null;
}

const lengthFrom = (start: Day, { count, unit }: Span): number =>
  unit === 'days' ? count : addMonths(start, count) - start;

const firstCountedFrom = (stretches: readonly Stretch[], day: Day): Day | null => {
  for (const stretch of stretches) if (endOf(stretch) > day) return Math.max(stretch.from, day);
  return null;
};

/**
 * The first day, `since` or later, on which so many months (or days) have been counted. One unbroken stretch counts in
 * months of the calendar; days that do not count push the day on by as many. With `inLast` only what lies in that time
 * before the day counts, so that old stays drop out again: "15 of the most recent 22 months" (42 USC 675(5)(E); cumulative
 * across stays, 45 CFR 1356.21(i)). Null when it is never reached, or was reached once and for all before `since`.
 */
export function reachDay(
  stretches: readonly Stretch[],
  reach: Span,
  inLast?: Span | undefined,
  since: Day = -FAR,
): Day | null {
  const first = stretches[0];
  if (!first) return null;
  const least = dayAfter(stretches, first.from, lengthFrom(first.from, reach) - (inLast ? MONTHS_DIFFER : 0));
  if (!inLast || least === null) return least !== null && least < since ? null : least;
  for (let day: Day | null = Math.max(least, since); day !== null; ) {
    const start = firstCountedFrom(stretches, backBy(day, inLast));
    if (start === null) return null;
    const lacking = lengthFrom(start, reach) - countedBetween(stretches, start, day);
    if (lacking <= 0) return day;
    day = dayAfter(stretches, day, Math.max(1, lacking - MONTHS_DIFFER));
  }
  return null;
}

/** The start of the time that is looked back on from a day. */
export const backBy = (day: Day, { count, unit }: Span): Day =>
  unit === 'days' ? day - count : addMonths(day, -count);

/** The first day, `since` or later, on which one stretch alone has lasted so long; null when none does. */
export function reachUnbroken(stretches: readonly Stretch[], reach: Span, since: Day = -FAR): Day | null {
  for (const stretch of stretches) {
    const day = stretch.from + lengthFrom(stretch.from, reach);
    if (day >= since && day <= endOf(stretch)) return day;
  }
  return null;
}
