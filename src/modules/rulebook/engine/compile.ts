import { type Day, readDay } from '#kernel/days.ts';
import type { Amount, Begin, DateRule, Pack, Rule } from '../language/rule.ts';
import { goesOnAfterCase } from './closed-case.ts';
import { type Asker, askerOf } from './conditions.ts';
import { type Dater, daterOf, type Makers } from './dates.ts';
import { type Finder, finderOf } from './facts.ts';

/** A rule ready to be asked of any number of children. */
export type ReadyRule = {
  readonly rule: Rule;
  readonly pack: Pick<Pack, 'pack' | 'kind' | 'version'>;
  readonly from: Day;
  readonly until: Day | null;
  readonly begins: Begin;
  readonly beginsBy: Finder | null;
  readonly applies: Asker | null;
  readonly opens: Dater | null;
  readonly due: Dater;
  readonly repeats: Amount | null;
  readonly whileIn: Finder | null;
  readonly lapses: Dater | null;
  /** The law asks for it also once the case is closed. */
  readonly outlivesCase: boolean;
  readonly pauses: readonly Finder[];
  /** Null where the end of the spell that began the duty settles it. */
  readonly settledBy: readonly Finder[] | null;
  readonly settledFrom: Dater | null;
  readonly settledUntil: Dater | null;
};

/** The rules of one or several packs, made ready once; versions of one rule beside each other, in the order they took effect. */
export type Rulebook = {
  readonly versions: readonly (readonly ReadyRule[])[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
};

/**
 * Makes packs ready. They run side by side, in the order given (federal, state, agency). A later pack chooses options for
 * all; its definitions serve its own rules alone, so that no pack changes what a rule below it means. Packs must have
 * passed `check/`: cycles would not end here.
 */
export function readyRules(packs: readonly Pack[]): Rulebook {
  const byId = new Map<string, ReadyRule[]>();
  const definitions: Record<string, DateRule> = {};
  for (const pack of packs) {
    for (const [name, { is }] of Object.entries(pack.definitions ?? {})) definitions[name] = is;
    const makers = makersOf({ ...definitions });
    for (const rule of pack.rules) {
      const ready = readyRule(rule, pack, makers);
      const others = byId.get(rule.id);
      if (others) others.push(ready);
      else byId.set(rule.id, [ready]);
    }
  }
  return {
    versions: [...byId.values()].map(versions => versions.sort((one, other) => one.from - other.from)),
    options: Object.assign({}, ...packs.map(pack => pack.options ?? {})),
  };
}

function makersOf(definitions: Readonly<Record<string, DateRule>>): Makers {
  const made = new Map<string, Dater>();
  const makers: Makers = {
    dateOf: rule => daterOf(rule, makers),
    askerOf: condition => askerOf(condition, makers.dateOf),
    definition: name => {
      const known = made.get(name);
      if (known) return known;
      const rule = definitions[name];
      if (rule === undefined) throw new Error(`no definition ${name}`);
      const dater = daterOf(rule, makers);
      made.set(name, dater);
      return dater;
    },
  };
  return makers;
}

function readyRule(rule: Rule, { pack, kind, version }: Pack, { dateOf, askerOf: asker }: Makers): ReadyRule {
  const { begins, settled } = rule;
  const by = 'by' in settled ? settled : null;
  return {
    rule,
    pack: { pack, kind, version },
    from: readDay(rule.effective.from),
    until: rule.effective.until === undefined ? null : readDay(rule.effective.until),
    begins,
    beginsBy: 'each' in begins ? finderOf(begins.each) : 'monthOf' in begins ? finderOf(begins.monthOf) : null,
    applies: rule.applies ? asker(rule.applies) : null,
    opens: rule.opens === undefined ? null : dateOf(rule.opens),
    due: dateOf(rule.due),
    repeats: rule.repeats ?? null,
    whileIn: rule.whileIn ? finderOf(rule.whileIn) : null,
    lapses: rule.lapses === undefined ? null : dateOf(rule.lapses),
    outlivesCase: goesOnAfterCase(rule),
    pauses: (rule.pauses ?? []).map(finderOf),
    settledBy: by ? by.by.map(finderOf) : null,
    settledFrom: by?.from === undefined ? null : dateOf(by.from),
    settledUntil: by?.until === undefined ? null : dateOf(by.until),
  };
}
