import type { Condition, DateRule, Pack, Rule, Selector } from '../language/rule.ts';

/** What a rule asks for, found anywhere inside it, with where it was found. */
export type Asked =
  | { readonly kind: 'selector'; readonly at: string; readonly selector: Selector; readonly spell: boolean }
  | { readonly kind: 'trait'; readonly at: string; readonly name: string }
  | { readonly kind: 'option'; readonly at: string; readonly name: string; readonly age: boolean }
  | { readonly kind: 'definition'; readonly at: string; readonly name: string };

const asked = (selector: Selector, at: string, spell = false): Asked => ({ kind: 'selector', at, selector, spell });

/** Everything a condition asks for. `begun` is the kind of fact that begins the duty, where one does. */
export function askedByCondition(condition: Condition, at: string, begun: string | null = null): Asked[] {
  const conditions = (of: readonly Condition[], place: string) =>
    of.flatMap((one, order) => askedByCondition(one, `${at}.${place}.${order}`, begun));
  if ('all' in condition) return conditions(condition.all, 'all');
  if ('any' in condition) return conditions(condition.any, 'any');
  if ('not' in condition) return askedByCondition(condition.not, `${at}.not`, begun);
  if ('trait' in condition) return [{ kind: 'trait', at, name: condition.trait }];
  if ('age' in condition) return [];
  if ('begins' in condition)
    return begun === null ? [] : [asked({ fact: begun, where: condition.begins }, `${at}.begins`)];
  if ('has' in condition) return [asked(condition.has, `${at}.has`)];
  if ('during' in condition) return [asked(condition.during, `${at}.during`, true)];
  if ('option' in condition) return [{ kind: 'option', at, name: condition.option, age: false }];
  return [
    ...askedByDate(condition.compare, `${at}.compare`, begun),
    ...askedByDate(condition.onOrAfter, `${at}.onOrAfter`, begun),
  ];
}

/** Everything a day is counted from. */
export function askedByDate(rule: DateRule, at: string, begun: string | null = null): Asked[] {
  const days = (of: readonly DateRule[], place: string) =>
    of.flatMap((one, order) => askedByDate(one, `${at}.${place}.${order}`, begun));
  if (rule === 'begin') return [];
  if (rule === 'end') return begun === null ? [] : [asked({ fact: begun }, at, true)];
  if ('fact' in rule) {
    const { fact, where } = rule;
    return [asked(where ? { fact, where } : { fact }, at, rule.end === true)];
  }
  if ('birthday' in rule) return askedByBirthday(rule.birthday, at);
  if ('add' in rule) return askedByDate(rule.to, `${at}.to`, begun);
  if ('earliest' in rule) return days(rule.earliest, 'earliest');
  if ('latest' in rule) return days(rule.latest, 'latest');
  if ('endOfMonth' in rule) return askedByDate(rule.endOfMonth, `${at}.endOfMonth`, begun);
  if ('after' in rule) return askedByDate(rule.after, `${at}.after`, begun);
  if ('defined' in rule) return [{ kind: 'definition', at, name: rule.defined }];
  if ('on' in rule) return [];
  if ('if' in rule)
    return [
      ...askedByCondition(rule.if, `${at}.if`, begun),
      ...askedByDate(rule.gives, `${at}.gives`, begun),
      ...(rule.otherwise === undefined ? [] : askedByDate(rule.otherwise, `${at}.otherwise`, begun)),
    ];
  return [
    asked(rule.counted, `${at}.counted`, true),
    ...(rule.without ?? []).map((one, place) => asked(one, `${at}.without.${place}`, true)),
    ...(rule.from === undefined ? [] : askedByDate(rule.from, `${at}.from`, rule.counted.fact)),
  ];
}

const askedByBirthday = (birthday: number | { option: string }, at: string): Asked[] =>
  typeof birthday === 'number' ? [] : [{ kind: 'option', at, name: birthday.option, age: true }];

/** The kind of fact that begins a rule's duties. */
const begunBy = ({ begins }: Rule): string =>
  'each' in begins ? begins.each.fact : 'monthOf' in begins ? begins.monthOf.fact : 'birth';

/** What the definitions a rule uses ask of the fact that begins its duties: by themselves they do not know which that is. */
export function askedOfBeginning(rule: Rule, definitions: NonNullable<Pack['definitions']>): Asked[] {
  const names = (of: readonly Asked[]) => of.flatMap(one => (one.kind === 'definition' ? [one.name] : []));
  const found = new Map<string, Asked[]>();
  const open = names(askedByRule(rule));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = definitions[name];
    if (definition === undefined || found.has(name)) continue;
    const at = `definitions.${name}`;
    const alone = askedByDate(definition.is, at);
    const places = new Set(alone.map(one => one.at));
    found.set(
      name,
      askedByDate(definition.is, at, begunBy(rule)).filter(one => !places.has(one.at)),
    );
    open.push(...names(alone));
  }
  return [...found.values()].flat();
}

/** Everything one rule asks for. */
export function askedByRule(rule: Rule): Asked[] {
  const { begins, settled } = rule;
  const begun = begunBy(rule);
  const day = (of: DateRule | undefined, at: string) => (of === undefined ? [] : askedByDate(of, at, begun));
  return [
    ...('each' in begins ? [asked(begins.each, 'begins.each', begins.end === true)] : []),
    ...('monthOf' in begins ? [asked(begins.monthOf, 'begins.monthOf', true)] : []),
    ...('birthday' in begins ? askedByBirthday(begins.birthday, 'begins.birthday') : []),
    ...(rule.applies ? askedByCondition(rule.applies, 'applies', begun) : []),
    ...day(rule.opens, 'opens'),
    ...day(rule.due, 'due'),
    ...(rule.whileIn ? [asked(rule.whileIn, 'whileIn', true)] : []),
    ...day(rule.lapses, 'lapses'),
    ...(rule.pauses ?? []).map((one, place) => asked(one, `pauses.${place}`, true)),
    ...('by' in settled ? settled.by.map((one, place) => asked(one, `settled.by.${place}`)) : []),
    ...('by' in settled ? [...day(settled.from, 'settled.from'), ...day(settled.until, 'settled.until')] : []),
  ];
}

/** Does a day come with a moment, because hours are counted? Whatever is counted on from it in days has none any more. */
export function countsHours(rule: DateRule, definitions: NonNullable<Pack['definitions']>): boolean {
  const any = (days: readonly DateRule[]) => days.some(day => countsHours(day, definitions));
  if (rule === 'begin' || rule === 'end') return false;
  if ('add' in rule) return rule.add.unit.endsWith('hours');
  if ('earliest' in rule) return any(rule.earliest);
  if ('latest' in rule) return any(rule.latest);
  if ('if' in rule) return any(rule.otherwise === undefined ? [rule.gives] : [rule.gives, rule.otherwise]);
  if (!('defined' in rule)) return false;
  const { [rule.defined]: definition, ...others } = definitions;
  return definition !== undefined && countsHours(definition.is, others);
}

/** The definitions a definition is made of, for finding cycles. */
export const definitionsIn = (definitions: NonNullable<Pack['definitions']>, name: string): string[] => {
  const definition = definitions[name];
  return definition ? askedByDate(definition.is, '').flatMap(one => (one.kind === 'definition' ? [one.name] : [])) : [];
};
