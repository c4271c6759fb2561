import { type Day, writeDay } from '#kernel/days.ts';
import type { Point } from '../engine/calendar.ts';
import { readyRules } from '../engine/compile.ts';
import { type Obligation, obligations } from '../engine/obligations.ts';
import type { Amount, Pack, Rule } from '../language/rule.ts';
import { acceptsMore } from './compare-settled.ts';
import type { PackProblem } from './problem.ts';
import { sampleTimelines } from './sample-timelines.ts';

/** How far ahead of the last removal the comparison looks. */
const YEARS_AHEAD = 4;
const VIEW = { zone: 'America/New_York', calendars: { business: new Set<Day>(), court: new Set<Day>() } };

/**
 * A pack may make a rule of the pack below stricter, never looser (45 CFR 1355.20 and the state plan leave no room below the
 * federal floor). The pack's rules of the duty, together, and the one below are counted on the same made-up stays in care.
 * Where something is due below and by then nothing of the pack's is, or it lapses before, or a rule is settled by what the
 * one below does not accept, it is refused with that example, unless it is marked as a reading the agency answers for.
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
    return [...(looser ? problem('due', looser) : []), ...(more === null ? [] : problem('settled', { accepts: more }))];
  });
}

function firstLoosening(
  rule: Rule,
  floor: readonly Rule[],
  pack: Pack,
  below: readonly Pack[],
): Record<string, string> | null {
  const bare = below.map(one => ({ ...one, rules: [] as Rule[] }));
  const together = pack.rules.filter(({ duty }) => duty === rule.duty);
  const strict = readyRules([...bare, { ...pack, rules: together }]);
  const lower = readyRules([
    ...below.map(one => ({ ...one, rules: one.rules.filter(({ id }) => id === rule.tightens) })),
    { ...pack, rules: [] },
  ]);
  for (const { facts, removals } of sampleTimelines([...together, ...floor], [...below, pack])) {
    const today = (removals.at(-1) as Day) + YEARS_AHEAD * 365;
    const view = { ...VIEW, today, now: today * 86_400_000 };
    const ours = byRemoval(obligations(facts, strict, view), removals);
    const theirs = byRemoval(obligations(facts, lower, view), removals);
    for (const [place, removal] of removals.entries()) {
      const looser = theirs[place]?.find(least => !ours[place]?.some(duty => standsFor(duty, least)));
      if (!looser) continue;
      const left = (ours[place] ?? []).filter(duty => lasts(duty, looser)).map(({ due }) => due.day);
      return {
        removed: writeDay(removal),
        floor: writeDay(looser.due.day),
        due: left.length > 0 ? writeDay(Math.min(...left)) : '—',
      };
    }
  }
  return repeatsLater(together, floor);
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

/** Does one duty ask at least what another asks: by that day, and for as long as that one is open? */
const standsFor = (duty: Due, least: Due): boolean => duty.due.day <= least.due.day && lasts(duty, least);

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
