import type { Day } from '#kernel/days.ts';
import type { Selector, Test } from '../language/rule.ts';
import { type CareTime, careTimesOf } from './care-time.ts';

/** What an attribute of a fact may be; null is not known. */
export type FactValue = string | number | boolean | null;

/**
 * One fact about a child, a home or the agency. `from` is the day it happened or began (null: it is so, and nobody wrote
 * the day), `until` the first day it no longer holds (null: it goes on, or it is an event), `at` the moment in epoch
 * milliseconds where the time of day is known.
 */
export type Fact = {
  readonly kind: string;
  readonly id: string;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly at: number | null;
  readonly is: Readonly<Record<string, FactValue>>;
  /** The day it was written down, where that is known: what has no day did not happen later. */
  readonly writtenOn?: Day | null;
};

/** Everything rules may know of one child (or home, or agency). Traits that are not listed are not known. */
export type Facts = {
  readonly facts: readonly Fact[];
  readonly traits: Readonly<Record<string, boolean | null>>;
  /** The day the last case of a child was closed; null where one is open, or nobody knows. */
  readonly closedOn?: Day | null;
};

/** Yes, no, or not known; the last names what is missing. */
export type Answer = true | false | { readonly missing: string };

export const isUnknown = (answer: Answer): answer is { readonly missing: string } => typeof answer === 'object';

/** Names the day of a fact as what is missing (`hearing.day`). */
export const dayMissing = (kind: string): { readonly missing: string } => ({ missing: `${kind}.day` });

/** Facts by kind, in the order they happened; those of an unknown day come last. */
export type Index = {
  readonly of: (kind: string) => readonly Fact[];
  /** What a selector means or may mean, in the same order: looked through once, however many rules ask. */
  readonly found: (finder: Finder) => readonly Found[];
  /** What it surely means. */
  readonly sure: (finder: Finder) => readonly Fact[];
  readonly trait: (name: string) => Answer;
  readonly careTimes: readonly CareTime[];
  readonly closedOn: Day | null;
};

/** A selector ready to be asked. */
export type Finder = { readonly kind: string; readonly matches: Matcher };

/** A fact that a selector means, or may mean. */
export type Found = { readonly fact: Fact; readonly answer: Exclude<Answer, false> };

const NONE: readonly Fact[] = [];

/** Puts facts in order once, so that every rule finds its own without looking at all. */
export function indexFacts({ facts, traits, closedOn = null }: Facts): Index {
  const byKind = new Map<string, Fact[]>();
  for (const fact of facts) {
    const sameKind = byKind.get(fact.kind);
    if (sameKind) sameKind.push(fact);
    else byKind.set(fact.kind, [fact]);
  }
  for (const sameKind of byKind.values()) if (sameKind.length > 1) sameKind.sort(inOrder);
  const of = (kind: string): readonly Fact[] => byKind.get(kind) ?? NONE;
  const found = once((finder: Finder) => foundIn(of(finder.kind), finder));
  return {
    of,
    found,
    sure: once(finder => found(finder).flatMap(({ fact, answer }) => (answer === true ? fact : []))),
    trait: name => traits[name] ?? { missing: `trait.${name}` },
    careTimes: careTimesOf(byKind.get('care') ?? NONE),
    closedOn,
  };
}

function foundIn(facts: readonly Fact[], { matches }: Finder): readonly Found[] {
  const found: Found[] = [];
  for (const fact of facts) {
    const answer = matches(fact);
    if (answer !== false) found.push({ fact, answer });
  }
  return found;
}

/** Asks once of each finder. */
function once<T>(ask: (finder: Finder) => T): (finder: Finder) => T {
  const known = new Map<Finder, T>();
  return finder => {
    let answer = known.get(finder);
    if (answer === undefined) {
      answer = ask(finder);
      known.set(finder, answer);
    }
    return answer;
  };
}

const whenOf = (fact: Fact): number => fact.from ?? Number.MAX_SAFE_INTEGER;

/**
 * By day, then by moment (one that is not known may be the first of the day), then by id: the same facts give the same
 * order, however they came.
 */
const inOrder = (one: Fact, other: Fact): number =>
  whenOf(one) - whenOf(other) || (one.at ?? 0) - (other.at ?? 0) || (one.id < other.id ? -1 : 1);

/** Does this spell surely hold on the day? */
export const holdsOn = (fact: Fact, day: Day): boolean => fact.from !== null && fact.from <= day && !isOver(fact, day);

/** Has this spell ended by the day? */
export const isOver = ({ until }: Fact, day: Day): boolean => until !== null && until <= day;

/** Whether a fact is one of those a selector means: a test of each attribute, asked in the order they are written. */
export type Matcher = (fact: Fact) => Answer;

const finders = new Map<string, Finder>();

/** Makes a selector ready. Rules that ask for the same share one, so that the facts are looked through once for all. */
export function finderOf(selector: Selector): Finder {
  const text = JSON.stringify([selector.fact, selector.where]);
  let finder = finders.get(text);
  if (finder === undefined) {
    finder = { kind: selector.fact, matches: matcherOf(selector) };
    finders.set(text, finder);
  }
  return finder;
}

/** Makes a selector's test. An attribute nobody knows makes the answer unknown, and names it (`hearing.kind`). */
export function matcherOf({ fact: kind, where }: Selector): Matcher {
  const tests = Object.entries(where ?? {});
  if (tests.length === 0) return () => true;
  const [names, wanted] = [tests.map(([name]) => name), tests.map(([, test]) => test)];
  const unknown = names.map(name => ({ missing: `${kind}.${name}` }));
  return ({ is }) => {
    let answer: Answer = true;
    for (let place = 0; place < names.length; place++) {
      const value = is[names[place] as string];
      if (value === null || value === undefined) answer = answer === true ? (unknown[place] as Answer) : answer;
      else if (!passes(value, wanted[place] as Test)) return false;
    }
    return answer;
  };
}

/** Does a value pass a test: is it the one, one of several, or within a range? */
export function passes(value: string | number | boolean, wanted: Test): boolean {
  if (typeof wanted !== 'object') return value === wanted;
  if (Array.isArray(wanted)) return wanted.includes(value);
  if (typeof value !== 'number') return false;
  const { atLeast, below } = wanted as { atLeast?: number; below?: number };
  return (atLeast === undefined || value >= atLeast) && (below === undefined || value < below);
}
