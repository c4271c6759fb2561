import { type Day, writeDay } from '#kernel/days.ts';
import type { Point } from '../engine/calendar.ts';
import { type Rulebook, readyRules } from '../engine/compile.ts';
import type { Fact } from '../engine/facts.ts';
import { type Obligation, obligations } from '../engine/obligations.ts';
import type { Amount, Pack, Rule } from '../language/rule.ts';
import { acceptsMore } from './compare-settled.ts';
import type { PackProblem } from './problem.ts';
import { recordFor, sampleTimelines } from './sample-timelines.ts';

/** How far ahead of the last removal the comparison looks. */
const YEARS_AHEAD = 4;
const VIEW = { zone: 'America/New_York', calendars: { business: new Set<Day>(), court: new Set<Day>() } };

/**
 * A pack may make a rule of the pack below stricter, never looser (45 CFR 1355.20 and the state plan leave no room below the
 * federal floor). The pack's rules of the duty, together, and the one below are counted on the same made-up stays in care.
 * Where something is due below and by then nothing of the pack's is, or it lapses before, or a rule is settled by what the
 * one below does not accept, or by a record of a day that does not settle that one, it is refused with that example, unless
 * it is marked as a reading the agency answers for.
 */
export function loosenings(pack: Pack, below: readonly Pack[]): PackProblem[] {
  return pack.rules.flatMap((rule): PackProblem[] => {
    const name = rule.tightens;
    const floor = below.flatMap(one => one.rules).filter(other => other.id === name);
    if (name === undefined || rule.reading || floor.length === 0) return [];
    const problem = (at: string, fill: Record<string, string>): PackProblem[] => [
      { rule: rule.id, at, code: 'loosens', with: { name, ...fill } },
    ];
    const looser = firstLoosening(rule, floor, pack, below);
    const more = acceptsMore(rule, floor);
    return [
      ...(looser ? problem(looser.at, looser.fill) : []),
      ...(more === null ? [] : problem('settled', { accepts: more })),
    ];
  });
}

/** Where a rule is looser, and the example that shows it. */
type Looser = {
  readonly at: 'due' | 'settled.from' | 'settled.until';
  readonly fill: Readonly<Record<string, string>>;
};

function firstLoosening(rule: Rule, floor: readonly Rule[], pack: Pack, below: readonly Pack[]): Looser | null {
  const bare = below.map(one => ({ ...one, rules: [] as Rule[] }));
  const together = pack.rules.filter(({ duty }) => duty === rule.duty);
  const strict = readyRules([...bare, { ...pack, rules: together }]);
  const lower = readyRules([
    ...below.map(one => ({ ...one, rules: one.rules.filter(({ id }) => id === rule.tightens) })),
    { ...pack, rules: [] },
  ]);
  const selectors = 'by' in rule.settled ? rule.settled.by : [];
  for (const { facts, removals } of sampleTimelines([...together, ...floor], [...below, pack])) {
    const today = (removals.at(-1) as Day) + YEARS_AHEAD * 365;
    const view = { ...VIEW, today, now: today * 86_400_000 };
    const count = (rulebook: Rulebook, more: readonly Fact[] = []) =>
      byRemoval(obligations({ ...facts, facts: [...facts.facts, ...more] }, rulebook, view), removals);
    const [ours, theirs] = [count(strict), count(lower)];
    for (const [place, removal] of removals.entries()) {
      const removed = writeDay(removal);
      const leastOnes = theirs[place] ?? [];
      const open = (least: Due) => (ours[place] ?? []).filter(duty => lasts(duty, least));
      const late = leastOnes.find(least => !open(least).some(duty => isInTime(duty, least)));
      if (late) {
        const left = open(late).map(({ due }) => due.day);
        const due = left.length > 0 ? writeDay(Math.min(...left)) : '—';
        return { at: 'due', fill: { removed, floor: writeDay(late.due.day), due } };
      }
      for (const least of leastOnes) {
        const taken = open(least).flatMap(duty => (isInTime(duty, least) ? [takesMore(duty, least)] : []));
        const [first] = taken;
        if (!first || taken.includes(null)) continue;
        const records = selectors.flatMap((one, order) =>
          taken.flatMap((more, turn) => (more ? [recordFor(one, `probe-${order}-${turn}`, more.day)] : [])),
        );
        const [then, thenBelow] = [count(strict, records)[place] ?? [], count(lower, records)[place] ?? []];
        const still = thenBelow.find(({ key }) => key === least.key);
        if (still && !then.some(duty => isInTime(duty, still) && lasts(duty, still) && !isSettledBefore(duty, still)))
          return { at: first.at, fill: { removed, takes: writeDay(first.day) } };
      }
    }
  }
  const seldom = repeatsLater(together, floor);
  return seldom && { at: 'due', fill: seldom };
}

type Due = Obligation & { readonly due: Point };

/** What is due after each removal: of the duties that began since, before the next. */
function byRemoval(duties: readonly Obligation[], removals: readonly Day[]): Due[][] {
  const found: Due[][] = removals.map(() => []);
  for (const duty of duties) {
    const place = removals.findLastIndex(removal => removal <= duty.begin.day);
    if (isDue(duty)) found[Math.max(0, place)]?.push(duty);
  }
  return found;
}

const isDue = (duty: Obligation): duty is Due => duty.due !== null;

/** Is a duty due no later than another? */
const isInTime = (duty: Due, least: Due): boolean => duty.due.day <= least.due.day;

/** Is a duty settled while the other is still open? */
const isSettledBefore = ({ settledOn }: Due, least: Due): boolean =>
  settledOn !== null && (least.settledOn === null || settledOn < least.settledOn);

/** A day of which a record settles a duty and not the other, while that is open. */
function takesMore(duty: Due, least: Due): { readonly at: 'settled.from' | 'settled.until'; readonly day: Day } | null {
  if (duty.takes === null || least.takes === null || 'byEnd' in duty.rule.settled || 'byEnd' in least.rule.settled)
    return null;
  const last = Math.min(lastTaken(duty), least.ended?.on ?? FOREVER);
  const { from } = duty.takes;
  if (from < least.takes.from && from <= last) return { at: 'settled.from', day: from };
  const after = Math.max(from, (least.takes.until ?? FOREVER) + 1);
  return after <= last ? { at: 'settled.until', day: after } : null;
}

const FOREVER = Number.MAX_SAFE_INTEGER;
const lastTaken = ({ takes, ended, lapsesOn }: Due): Day =>
  Math.min(takes?.until ?? FOREVER, ended?.on ?? FOREVER, lapsesOn === null ? FOREVER : lapsesOn - 1);

/** Is a duty still open when another begins, and not over before that one is? */
function lasts({ begin, settledOn, ended }: Due, least: Due): boolean {
  const over = least.ended?.on ?? least.settledOn;
  return (
    (settledOn === null || settledOn > least.begin.day || begin.day >= least.begin.day) &&
    (ended === null || (over !== null && ended.on >= over))
  );
}

const LONGEST = {
  hours: 1 / 24,
  'court-hours': 1,
  days: 1,
  weeks: 7,
  months: 31,
  years: 366,
  'business-days': 4,
  'court-days': 4,
};
const SHORTEST = {
  hours: 1 / 24,
  'court-hours': 1 / 24,
  days: 1,
  weeks: 7,
  months: 28,
  years: 365,
  'business-days': 1,
  'court-days': 1,
};

/** Where the rule below repeats, one of the pack's on the duty must not repeat less often. */
function repeatsLater(together: readonly Rule[], floor: readonly Rule[]): Record<string, string> | null {
  const longest = floor.find(other => other.repeats)?.repeats;
  if (!longest) return null;
  const repeats = together.flatMap(one => one.repeats ?? []);
  const isOften = ({ count, unit }: Amount): boolean =>
    unit === longest.unit ? count <= longest.count : count * LONGEST[unit] <= longest.count * SHORTEST[longest.unit];
  if (repeats.some(isOften)) return null;
  const told = ({ count, unit }: Amount): string => `${count} ${unit}`;
  return { floor: told(longest), due: repeats[0] ? told(repeats[0]) : '—', removed: '' };
}
