import type { Day } from '#kernel/days.ts';
import type { DateRule, Selector } from '../language/rule.ts';
import { careTimeOn } from './care-time.ts';
import { backBy, countedBetween, reachDay, reachUnbroken, type Stretch, stretchesOf } from './counting.ts';
import type { Dater } from './dates.ts';
import { dayMissing, type Fact, type Found, finderOf, isUnknown } from './facts.ts';
import type { Scene } from './scene.ts';
import { isMissing, type Value } from './steps.ts';

type CountedRule = Extract<DateRule, { counted: unknown }>;

/** Spells that count; and, where something about them is not known, as many more days as may count. */
type Counted = {
  readonly facts: Fact[];
  readonly sure: Stretch[];
  readonly doubtful: Stretch[];
  missing: string | null;
};

const BEFORE_ALL: Day = -4_000_000;

/**
 * The day so much time has been counted, for the first time since the duty began and before it ends of itself: what was
 * reached in an earlier stay was due then, and later stays have duties of their own. Where it is not known whether a spell
 * counts, or since when, the day is known only if it stays the same with and without.
 */
export function countedDater(rule: CountedRule, from: Dater | null): Dater {
  const finder = finderOf(rule.counted);
  const leaves = (rule.without ?? []).map(surelyOf);
  const { reach, inLast, unbroken = false } = rule;
  const reached = (stretches: readonly Stretch[], { begin, ends }: Scene): Day | null => {
    const day = unbroken ? reachUnbroken(stretches, reach, begin.day) : reachDay(stretches, reach, inLast, begin.day);
    return day !== null && ends !== null && day > ends ? null : day;
  };
  return scene => {
    const { index, view } = scene;
    const counted = countedOf(index.found(finder), from, scene);
    const left = leaves.flatMap(leave => leave(scene));
    const stretches = stretchesOf(counted.sure, left);
    const day = reached(stretches, scene);
    const { missing } = counted;
    const sooner = missing === null ? day : reached(stretchesOf([...counted.sure, ...counted.doubtful], left), scene);
    const since = inLast ? backBy(view.today, inLast) : (stretches[0]?.from ?? view.today);
    return {
      op: 'counted',
      facts: [...counted.facts, ...left],
      stretches,
      soFar: countedBetween(stretches, since, view.today),
      value: missing !== null && sooner !== day ? doubtOf(missing, sooner) : day === null ? null : { day, at: null },
    };
  };
}

const doubtOf = (missing: string, sooner: Day | null): Value =>
  sooner === null ? { missing } : { missing, notBefore: sooner };

function countedOf(spells: readonly Found[], from: Dater | null, scene: Scene): Counted {
  const counted: Counted = { facts: [], sure: [], doubtful: [], missing: null };
  for (const { fact: spell, answer } of spells) {
    const start: Value = spell.from === null ? dayMissing(spell.kind) : startOf(spell, spell.from, from, scene);
    const missing = isUnknown(answer) ? answer.missing : isMissing(start) ? start.missing : null;
    const least = start === null ? spell.from : isMissing(start) ? start.notBefore : start.day;
    const first = Math.max(spell.from ?? BEFORE_ALL, least ?? BEFORE_ALL);
    if (spell.until !== null && spell.until <= first) continue;
    counted.facts.push(spell);
    (missing === null ? counted.sure : counted.doubtful).push({ from: first, until: spell.until });
    counted.missing ??= missing;
  }
  return counted;
}

/** The day a spell counts from: what is counted from the day considered entered is counted anew for every stay. */
function startOf(spell: Fact, day: Day, from: Dater | null, { index, view }: Scene): Value {
  if (from === null) return null;
  const begin = { fact: null, day, at: null };
  return from({ index, view, begin, origin: spell, care: careTimeOn(index.careTimes, day), ends: null, lapses: null })
    .value;
}

/** Spells of a known beginning whose attributes surely match. One that might not is not left out: the earlier day is the safer. */
function surelyOf(selector: Selector): (scene: Scene) => (Fact & { readonly from: Day })[] {
  const finder = finderOf(selector);
  return ({ index }) => index.sure(finder).filter((fact): fact is Fact & { from: Day } => fact.from !== null);
}
