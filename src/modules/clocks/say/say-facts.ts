import type { Fact, FactValue } from '#modules/rulebook/index.ts';
import { sayFact, sayFactKind, sayMissing, saySelector } from '#modules/rulebook/index.ts';
import type { Say } from '#platform/words/say.ts';
import type { AskedFact } from '../rules/asks-for.ts';
import type { RulesOfPacks } from '../rules-of-packs.ts';

/** The attribute that names a fact better than its kind: which hearing, contact with whom. */
const NAMING: Readonly<Record<string, string>> = {
  hearing: 'kind',
  finding: 'kind',
  petition: 'kind',
  order: 'kind',
  plea: 'kind',
  'hearing-notice': 'to',
  'health-check': 'kind',
  'health-referral': 'kind',
  'interstate-request': 'kind',
  'interstate-report': 'kind',
  contact: 'with',
  placement: 'class',
  'outside-foster-care': 'why',
  'case-plan': 'step',
  'partnership-plan': 'step',
  'missing-report': 'to',
  'icwa-notice-received': 'proceeding',
};

/** A name at the beginning of a line. */
export const atStart = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A fact of the record by its name: "permanency hearing", "removal into care". */
export function factName(say: Say, { kind, is }: Pick<Fact, 'kind' | 'is'>): string {
  const naming = NAMING[kind];
  const value = naming === undefined ? undefined : is[naming];
  const told: Record<string, FactValue> = {};
  if (naming !== undefined && value !== undefined) told[naming] = value;
  if (kind === 'hearing' && is.held === false) told.held = false;
  return sayFact(say, { kind, is: told });
}

/** The same at the beginning of a line. */
export const nameFact = (say: Say, fact: Pick<Fact, 'kind' | 'is'>): string => atStart(factName(say, fact));

/** A fact a rule asks for, with its marks: "visit or contact: with the child, in person, held". */
const askedName = (say: Say, rules: RulesOfPacks, { fact, where }: AskedFact): string =>
  saySelector(say, { fact, where: where as never }, (what, key) => nameOfKey(say, rules, what, key));

/** The same at the beginning of a line. */
export const nameAsked = (say: Say, rules: RulesOfPacks, asked: AskedFact): string =>
  atStart(askedName(say, rules, asked));

/** What a fact is called that is not there: as the rule asks for it, where it asks for one of the kind alone. */
export const absentName =
  (say: Say, rules: RulesOfPacks, asked: readonly AskedFact[]) =>
  (kind: string): string => {
    const [only, ...others] = asked.filter(({ fact }) => fact === kind);
    return only && others.length === 0 ? askedName(say, rules, only) : sayFactKind(say, kind);
  };

/** What a duty or a rule is called; its code where no pack in force has it. */
function nameOfKey(say: Say, { byId }: RulesOfPacks, what: 'duty' | 'rule', key: string): string {
  const found = what === 'rule' ? byId.get(key) : [...byId.values()].find(({ rule }) => rule.duty === key);
  return found?.rule.title[say.language] ?? key;
}

/** What is missing, in words: "Hearing: the kind". */
export const nameMissing = (say: Say, missing: string): string => atStart(sayMissing(say, missing));

/** "A, B or C". */
export const eitherOf = (say: Say, things: readonly string[]): string =>
  new Intl.ListFormat(say.language, { type: 'disjunction' }).format(things);
