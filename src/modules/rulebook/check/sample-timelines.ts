import { type Day, readDay } from '#kernel/days.ts';
import type { Fact, Facts, FactValue } from '../engine/facts.ts';
import type { Pack, Rule, Selector, Test } from '../language/rule.ts';
import { traits, vocabulary } from '../language/vocabulary.ts';
import { askedByDate, askedByRule } from './walk.ts';

/** Removal days that show what months and leap years do. */
const REMOVALS = ['2023-01-31', '2023-11-30', '2024-02-29', '2024-08-15', '2025-05-01'].map(readDay);
/** How long after the removal something happens; null: it does not. */
const LATER = [null, 0, 1, 9, 21, 45, 61, 120, 200, 364, 366, 500] as const;

const SAMPLES = 240;

/** Chance that gives the same numbers every time (the minimal standard generator of Park and Miller). */
function sameChance(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Facts of a made-up child, and the days of removal. */
export type Timeline = { readonly facts: Facts; readonly removals: readonly [Day, ...Day[]] };

/**
 * Made-up stays in care that hold, in many orders and at many distances, every kind of fact these rules ask for; in every
 * third the child went home and was removed again. Two rules are compared on them: one counterexample is enough to know
 * that one of them is looser.
 */
export function sampleTimelines(rules: readonly Rule[], packs: readonly Pack[]): Timeline[] {
  const selectors = selectorsOf(rules, packs);
  return Array.from({ length: SAMPLES }, (_, place) => {
    const chance = sameChance(place + 1);
    const removal = REMOVALS[place % REMOVALS.length] as Day;
    const home = place % 3 === 2 ? removal + 30 + chance(600) : null;
    const removals: [Day, ...Day[]] = home === null ? [removal] : [removal, home + chance(3) * chance(300)];
    const facts: Fact[] = [
      made('birth', 'birth', removal - 365 * (1 + chance(17)) - chance(365), null, {}),
      ...removals.map((from, stay) =>
        made(`care-${stay}`, 'care', from, stay === 0 ? home : null, { manner: 'court', exit: null }),
      ),
    ];
    for (const [order, selector] of selectors.entries()) {
      if (selector.fact === 'birth' || selector.fact === 'care') continue;
      const later = LATER[chance(LATER.length)] ?? null;
      if (later === null) continue;
      const from = (removals[chance(removals.length)] as Day) + later;
      const spell = vocabulary[selector.fact]?.shape === 'spell';
      const until = spell && chance(2) === 0 ? from + 1 + chance(200) : null;
      facts.push(made(`${selector.fact}-${order}`, selector.fact, from, until, attributesOf(selector, chance)));
    }
    const known = Object.fromEntries(Object.keys(traits).map(name => [name, chance(2) === 0]));
    return { facts: { facts, traits: known }, removals };
  });
}

const made = (id: string, kind: string, from: Day, until: Day | null, is: Fact['is']): Fact => ({
  id,
  kind,
  from,
  until,
  at: null,
  is,
});

/** A record a selector means, of a day: what it does not ask for is not known. */
export function recordFor({ fact, where = {} }: Selector, id: string, on: Day): Fact {
  return made(id, fact, on, null, Object.fromEntries(Object.entries(where).map(([name, is]) => [name, passing(is)])));
}

function selectorsOf(rules: readonly Rule[], packs: readonly Pack[]): Selector[] {
  const found = new Map<string, Selector>();
  const definitions = packs.flatMap(pack => Object.values(pack.definitions ?? {}));
  const asked = [...rules.flatMap(askedByRule), ...definitions.flatMap(({ is }) => askedByDate(is, ''))];
  for (const one of asked) if (one.kind === 'selector') found.set(JSON.stringify(one.selector), one.selector);
  return [...found.values()];
}

/** Every attribute is known: those asked for have a value that passes, the others any of theirs. */
function attributesOf({ fact, where }: Selector, chance: (below: number) => number): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(vocabulary[fact]?.attributes ?? {}).map(([name, kind]) => {
      const wanted = where?.[name];
      if (wanted !== undefined) return [name, passing(wanted)];
      // Nothing that was done is meant for a duty of another rule.
      if (name === 'obligation') return [name, null];
      if (typeof kind === 'object') return [name, kind[chance(kind.length)] as string];
      return [name, kind === 'boolean' ? chance(2) === 0 : kind === 'number' ? chance(20) : 'other'];
    }),
  );
}

function passing(wanted: Test): FactValue {
  if (typeof wanted !== 'object') return wanted;
  if (Array.isArray(wanted)) return wanted[0] ?? null;
  return (wanted as { atLeast?: number }).atLeast ?? 0;
}
