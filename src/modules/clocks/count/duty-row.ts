import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { type Obligation, obligationStates, type Rule } from '#modules/rulebook/index.ts';
import { quartersOf } from './binary-list.ts';
import { imprint, mixed } from './imprint.ts';

/**
 * A counted duty on its way to the database. There are millions in a state, so that what is short travels packed: fewer
 * columns are read faster.
 */
export type DutyRow = {
  /** As four numbers of 32 bits (`idOf`). */
  readonly id: readonly [number, number, number, number];
  /** Made of all the row says. */
  readonly said: number;
  readonly child: Id;
  readonly rule: Rule;
  readonly pack: string;
  readonly key: string;
  /** The day it began, opens and is due. */
  readonly days: number;
  /** The day it was settled and ended, its state, and whether it was missed. */
  readonly end: number;
  readonly settledBy: string | null;
  /** What few duties have, parted by bars: the moment it is due (epoch milliseconds), the exception, what is missing. */
  readonly rare: string | null;
};

const placeOfState = Object.fromEntries(obligationStates.map((state, place) => [state, place + 1]));

/** Days are packed as so many bits, counted from 1860; nothing is no day, and what lies outside is a slip of the pen. */
export const DAY_BITS = 17;
export const FIRST_DAY = -40_000;
export const STATE_BITS = 4;
const DAY = 2 ** DAY_BITS;
const packed = (day: Day | null): number => (day === null ? 0 : Math.min(Math.max(day - FIRST_DAY, 1), DAY - 1));

/** What is kept of a child's duties. How they were counted is not: that is counted again when somebody asks why. */
export function dutyRows(child: Id, duties: readonly Obligation[]): DutyRow[] {
  const [seed] = imprint(child);
  const [first, second] = quartersOf(child);
  return duties.map(duty => {
    const { key, rule, opens, due, begin, settledOn, settledBy, ended, exception, missing } = duty;
    const days = (packed(begin.day) * DAY + packed(opens)) * DAY + packed(due?.day ?? null);
    const state = placeOfState[duty.state]! + (ended?.missed ? 2 ** STATE_BITS : 0);
    const end = (packed(settledOn) * DAY + packed(ended?.on ?? null)) * 2 ** (STATE_BITS + 1) + state;
    const at = due?.at ?? null;
    const rare =
      at === null && exception === null && missing === null
        ? null
        : `${at ?? ''}|${exception ? recordOf(exception.id) : ''}|${missing ?? ''}`;
    // The first half of the child's id, and an imprint of child and key: duties of one child lie together in the index.
    const [high, low] = imprint(key, seed);
    return {
      id: [first, second, asVariant(high), low >>> 0],
      said: mixed([printOf(rule, duty.pack.pack), days, end, settledBy?.id ?? '', rare ?? '']),
      child,
      rule,
      pack: duty.pack.pack,
      key,
      days,
      end,
      settledBy: settledBy?.id ?? null,
      rare,
    };
  });
}

/** The two highest bits here are those of an id's variant. */
const asVariant = (half: number): number => ((half & 0x3fff_ffff) | 0x8000_0000) >>> 0;

const prints = new WeakMap<Rule, number>();

/** What a rule says of all its duties, as a number. */
function printOf(rule: Rule, pack: string): number {
  const known = prints.get(rule);
  if (known !== undefined) return known;
  const [high] = imprint([rule.id, pack, rule.duty, rule.topic, rule.responsible].join('|'));
  prints.set(rule, high >>> 0);
  return high >>> 0;
}

/** The id of the record a fact names (`duty_exception:0197…`). */
const recordOf = (factId: string): string => factId.slice(factId.indexOf(':') + 1);
