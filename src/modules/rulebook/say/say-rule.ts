import { sayDay, sayList } from '#platform/words/say-date.ts';
import { askedByDate, askedByRule } from '../check/walk.ts';
import type { Pack, Rule } from '../language/rule.ts';
import { sayAmount } from './say-amount.ts';
import { sayLasting, saySelector } from './say-fact.ts';
import { type Line, leaf } from './say-line.ts';
import { definitionTitle, type Saying, sayCondition, sayDate } from './say-when.ts';

/** One thing about a rule under its label; several lines where it is made of several. */
export type Told = { readonly key: string; readonly label: string; readonly lines: readonly Line[] };

/** How a rule works, part by part: what begins it, when it applies, by when, what settles it, what ends it. */
export function sayRule(saying: Omit<Saying, 'begunBy'>, rule: Rule): Told[] {
  const all: Saying = { ...saying, begunBy: 'each' in rule.begins ? rule.begins.each.fact : 'birth' };
  const { say } = all;
  const told = (key: PartKey, ...lines: Line[]): Told => ({ key, label: say('rulebook', `rule.${key}`), lines });
  const { applies, opens, due, repeats, whileIn, lapses, pauses, settled } = rule;
  return [
    told('begins', leaf(sayBegin(all, rule))),
    ...(applies ? [told('applies', sayCondition(all, applies))] : []),
    ...(opens === undefined ? [] : [told('opens', sayDate(all, opens))]),
    told('due', sayDate(all, due)),
    ...(repeats ? [told('repeats', leaf(say('rulebook', 'rule.every', { amount: sayAmount(say, repeats) })))] : []),
    told('settled', ...saySettled(all, settled)),
    ...(whileIn
      ? [told('whileIn', leaf(say('rulebook', 'rule.endsWith', { what: sayLasting(say, whileIn, all.nameOf) })))]
      : []),
    ...(lapses === undefined ? [] : [told('lapses', sayDate(all, lapses))]),
    ...(pauses ? [told('pauses', ...pauses.map(one => leaf(sayLasting(say, one, all.nameOf))))] : []),
    ...(rule.remind ? [told('remind', leaf(sayReminders(all, rule.remind)))] : []),
  ];
}

type PartKey =
  | 'begins'
  | 'applies'
  | 'opens'
  | 'due'
  | 'repeats'
  | 'settled'
  | 'whileIn'
  | 'lapses'
  | 'pauses'
  | 'remind';

function sayBegin({ say, nameOf, packs }: Saying, { begins }: Rule): string {
  if ('monthOf' in begins) return say('rulebook', 'rule.monthOf', { what: sayLasting(say, begins.monthOf, nameOf) });
  if ('birthday' in begins) {
    const { birthday } = begins;
    const option = typeof birthday === 'number' ? null : birthday.option;
    const chosen = packs.findLast(({ options }) => option !== null && options && option in options)?.options;
    return say('rulebook', 'date.birthday', { age: Number(option === null ? birthday : chosen?.[option]) });
  }
  const what = (begins.end ? sayLasting : saySelector)(say, begins.each, nameOf);
  return say('rulebook', begins.end ? 'rule.eachEnd' : 'rule.each', { what });
}

function saySettled(all: Saying, settled: Rule['settled']): Line[] {
  const { say } = all;
  if ('byEnd' in settled) return [leaf(say('rulebook', 'rule.byEnd'))];
  return [
    ...settled.by.map(one => leaf(saySelector(say, one, all.nameOf))),
    ...(settled.from === undefined
      ? []
      : [{ text: say('rulebook', 'rule.settledFrom'), of: [sayDate(all, settled.from)] }]),
    ...(settled.until === undefined
      ? []
      : [{ text: say('rulebook', 'rule.settledUntil'), of: [sayDate(all, settled.until)] }]),
  ];
}

const sayReminders = ({ say }: Saying, remind: NonNullable<Rule['remind']>): string =>
  sayList(
    say.language,
    remind.map(amount => say('rulebook', 'rule.beforeDue', { amount: sayAmount(say, amount) })),
  );

/** The words of law a rule counts with, each with how its day is found. */
export function sayDefinitions(
  saying: Omit<Saying, 'begunBy'>,
  rule: Rule,
): { readonly key: string; readonly title: string; readonly citation: string; readonly line: Line }[] {
  const names = new Set<string>();
  const open = askedByRule(rule).flatMap(one => (one.kind === 'definition' ? [one.name] : []));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const found = definitionOf(saying.packs, name);
    if (found) open.push(...askedByDate(found.is, '').flatMap(one => (one.kind === 'definition' ? [one.name] : [])));
  }
  return [...names].flatMap(name => {
    const found = definitionOf(saying.packs, name);
    if (!found) return [];
    const line = sayDate({ ...saying, begunBy: 'care' }, found.is);
    return [{ key: name, title: definitionTitle(saying, name), citation: (found.citation ?? []).join('; '), line }];
  });
}

const definitionOf = (packs: readonly Pack[], name: string) =>
  packs.findLast(({ definitions }) => definitions && name in definitions)?.definitions?.[name];

/** From when to when a version of a rule counts. */
export const sayEffective = (
  { say }: Pick<Saying, 'say'>,
  { from, until }: { readonly from: string; readonly until?: string | null | undefined },
): string =>
  until
    ? say('rulebook', 'rule.fromUntil', { from: sayDay(say.language, from), until: sayDay(say.language, until) })
    : say('rulebook', 'rule.from', { from: sayDay(say.language, from) });
