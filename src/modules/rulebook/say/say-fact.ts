import type { Say } from '#platform/words/say.ts';
import type { FactValue } from '../engine/facts.ts';
import { BEFORE_RECORDS } from '../engine/records-begin.ts';
import type { Selector, Test, Where } from '../language/rule.ts';
import { vocabulary } from '../language/vocabulary.ts';

/** What a kind of fact is called: "hearing", "removal into care". */
export const sayFactKind = (say: Say, kind: string): string => say.code('rulebook', `facts.${kind}`);

/** What it is called while it lasts: "stay in care". */
const saySpell = (say: Say, kind: string): string =>
  say.first([`rulebook:spells.${kind}`, `rulebook:facts.${kind}`], { defaultValue: kind });

/** A fact with what is known of it: "permanency hearing, held". Attributes that are not known are left out. */
export const sayFact = (
  say: Say,
  { kind, is }: { readonly kind: string; readonly is: Readonly<Record<string, FactValue>> },
  nameOf?: NameOf,
): string =>
  withDetails(
    say,
    kind,
    inOrder(kind, Object.entries(is)).flatMap(([name, value]) =>
      value === null ? [] : [{ name, text: sayValue(say, kind, name, value, nameOf) }],
    ),
  );

/** Which facts a rule means: "permanency hearing, held", "court finding: abuse or neglect". */
export const saySelector = (say: Say, { fact, where = {} }: Selector, nameOf?: NameOf): string =>
  withDetails(say, fact, detailsOf(say, fact, where, nameOf));

/** Which spells a rule means, while they last: "placement: trial home visit". */
export const sayLasting = (say: Say, { fact, where = {} }: Selector, nameOf?: NameOf): string =>
  withDetails(say, fact, detailsOf(say, fact, where, nameOf), saySpell(say, fact));

/** What attributes a rule asks for, in a line: "by the court, licensed". */
export const sayWhere = (say: Say, kind: string, where: Where): string =>
  detailsOf(say, kind, where)
    .map(({ text }) => text)
    .join(', ');

type Detail = { readonly name: string; readonly text: string };

const detailsOf = (say: Say, kind: string, where: Where, nameOf?: NameOf): Detail[] =>
  inOrder(kind, Object.entries(where)).map(([name, test]) => ({ name, text: sayTest(say, kind, name, test, nameOf) }));

/** Attributes in the order of the vocabulary: a database keeps the keys of an object in an order of its own. */
function inOrder<T>(kind: string, entries: [string, T][]): [string, T][] {
  const order = Object.keys(vocabulary[kind]?.attributes ?? {});
  return entries.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
}

/** Names what a fact refers to by its key: a duty, or a rule. */
export type NameOf = (what: 'duty' | 'rule', key: string) => string;

/** A missing fact as the engine names it (`hearing.kind`, `trait.indian-child`), in words. */
export function sayMissing(say: Say, missing: string): string {
  if (missing === BEFORE_RECORDS) return say('rulebook', 'missing.beforeRecords');
  const [kind = '', name = ''] = missing.split('.');
  if (kind === 'trait') return say('rulebook', 'missing.trait', { what: say.code('rulebook', `traits.${name}`) });
  const what = sayFactKind(say, kind);
  return name === ''
    ? say('rulebook', 'missing.fact', { what })
    : say('rulebook', 'missing.attribute', { what, attribute: say.code('rulebook', `attributes.${name}`) });
}

/** "A permanency hearing" says by itself that it is a hearing. */
const SPEAKS_FOR_ITSELF = 'hearing';

function withDetails(say: Say, kind: string, details: readonly Detail[], named = sayFactKind(say, kind)): string {
  if (details.length === 0) return named;
  const told = details.map(({ text }) => text).join(', ');
  const bare = kind === SPEAKS_FOR_ITSELF && details.some(({ name }) => name === 'kind');
  return bare ? told : `${named}: ${told}`;
}

function sayTest(say: Say, kind: string, name: string, test: Test, nameOf?: NameOf): string {
  if (typeof test !== 'object') return sayValue(say, kind, name, test, nameOf);
  if (Array.isArray(test)) {
    const values = [...new Set(test.map(value => sayValue(say, kind, name, value, nameOf)))];
    return new Intl.ListFormat(say.language, { type: 'disjunction' }).format(values);
  }
  const { atLeast, below } = test as { atLeast?: number; below?: number };
  const attribute = say.code('rulebook', `attributes.${name}`);
  return [
    ...(atLeast === undefined ? [] : [say('rulebook', 'tests.atLeast', { attribute, number: atLeast })]),
    ...(below === undefined ? [] : [say('rulebook', 'tests.below', { attribute, number: below })]),
  ].join(', ');
}

function sayValue(say: Say, kind: string, name: string, value: string | number | boolean, nameOf?: NameOf): string {
  if (typeof value === 'boolean') return say.code('rulebook', `${value ? 'yes' : 'no'}.${name}`);
  if (typeof value === 'number') return String(value);
  if (nameOf && (name === 'duty' || name === 'rule')) return nameOf(name, value);
  return say.first([`rulebook:codes.${kind}.${name}.${value}`, `rulebook:codes.${name}.${value}`], {
    defaultValue: value.replaceAll(/[-_]/g, ' '),
  });
}
