import { type Rule, traits, vocabulary } from '#modules/rulebook/index.ts';
import { asksFor } from './rules/asks-for.ts';
import type { RulesOfPacks } from './rules-of-packs.ts';

/** The topics a rule's facts lie in: a reader without one of them may see another date than the one that was counted. */
export function topicsOfRule(rule: Rule, { definitions }: RulesOfPacks): ReadonlySet<string> {
  const { facts, traits: asked } = asksFor(countedFrom(rule), plainOf(definitions));
  return new Set([
    ...facts.flatMap(({ fact }) => vocabulary[fact]?.topic ?? []),
    ...asked.flatMap(trait => traits[trait]?.topic ?? []),
  ]);
}

/** Everything in a rule that decides whether and by when something is due, and whether it was done. */
const countedFrom = (rule: Rule): readonly unknown[] => [
  rule.begins,
  rule.applies,
  rule.opens,
  rule.due,
  rule.whileIn,
  rule.lapses,
  rule.pauses,
  rule.settled,
];

/** Definitions by name, without their titles. */
export const plainOf = (definitions: RulesOfPacks['definitions']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(definitions).map(([name, { is }]) => [name, is]));
