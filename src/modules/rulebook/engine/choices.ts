import type { Day } from '#kernel/days.ts';
import type { Point } from './calendar.ts';
import type { Dater } from './dates.ts';
import { isMissing, isPoint, type Missing, type Step, type Value } from './steps.ts';

/**
 * The earliest of several days leaves out what has not happened; the latest waits for all of them. A day that is not known
 * makes both unknown, for it is never passed over in silence; unless it could change nothing, because it cannot be before
 * the earliest that is known, or because something the latest waits for has not happened.
 */
export function choice(op: 'earliest' | 'latest', daters: readonly Dater[]): Dater {
  const choose = op === 'earliest' ? earliestOf : latestOf;
  return scene => {
    const of = daters.map(dater => dater(scene));
    const { chosen, value } = choose(of);
    return { op, of, chosen, value };
  };
}

type Chosen = { readonly chosen: number; readonly value: Value };

const NONE: Chosen = { chosen: -1, value: null };

function earliestOf(of: readonly Step[]): Chosen {
  const known = pick(of, comesBefore);
  const unknown = of.find(
    ({ value }) => isMissing(value) && !(isPoint(known.value) && isNotBefore(value, known.value)),
  );
  if (!unknown || !isMissing(unknown.value)) return known;
  return { chosen: -1, value: missing(unknown.value, leastOf(of)) };
}

function latestOf(of: readonly Step[]): Chosen {
  if (of.some(({ value }) => value === null)) return NONE;
  const unknown = of.find(({ value }) => isMissing(value));
  if (!unknown || !isMissing(unknown.value)) return pick(of, (one, other) => comesBefore(other, one));
  let most: Day | null = null;
  for (const { value } of of) {
    const day = value === null ? null : dayOrBound(value);
    if (day !== null && (most === null || day > most)) most = day;
  }
  return { chosen: -1, value: missing(unknown.value, most) };
}

/** The best of the days that are known. */
function pick(
  of: readonly Step[],
  isBetter: (one: Point, other: Point) => boolean,
): { chosen: number; value: Point | null } {
  let [chosen, best]: [number, Point | null] = [-1, null];
  for (const [place, { value }] of of.entries())
    if (isPoint(value) && (best === null || isBetter(value, best))) [chosen, best] = [place, value];
  return { chosen, value: best };
}

const comesBefore = (one: Point, other: Point): boolean =>
  one.day !== other.day
    ? one.day < other.day
    : (one.at ?? Number.POSITIVE_INFINITY) < (other.at ?? Number.POSITIVE_INFINITY);

const isNotBefore = ({ notBefore }: Missing, { day, at }: Point): boolean =>
  notBefore !== undefined && (at === null ? notBefore >= day : notBefore > day);

const dayOrBound = (value: Point | Missing): Day | null => ('day' in value ? value.day : (value.notBefore ?? null));

/** The day none of them can be before; null where one may be any day. */
function leastOf(of: readonly Step[]): Day | null {
  let least: Day | null = null;
  for (const { value } of of) {
    if (value === null) continue;
    const day = dayOrBound(value);
    if (day === null) return null;
    if (least === null || day < least) least = day;
  }
  return least;
}

const missing = ({ missing: name }: Missing, notBefore: Day | null): Missing =>
  notBefore === null ? { missing: name } : { missing: name, notBefore };
