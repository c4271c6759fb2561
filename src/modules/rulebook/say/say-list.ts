import type { Say } from '#platform/words/say.ts';
import { sayFigure } from '#platform/words/say-figure.ts';
import type { State } from '#web/ui/state-tag.tsx';
import type { ListedRule } from '../store.ts';
import { sayEffective } from './say-rule.ts';

/** A rule as a list shows it. */
export type RuleLine = {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly plain: string;
  readonly pack: string;
  readonly law: string;
  readonly role: string;
  readonly counts: string;
  readonly verified: VerifiedTag;
  /** Open cases it touches, as far as the reader may see them; empty where there is none. */
  readonly cases: string;
};

export type VerifiedTag = { readonly state: State; readonly word: string };

const MARKS = { text: 'ok', partly: 'partly-checked', memory: 'soon' } as const;

/** How far the text of a rule was checked. */
export const sayVerified = (say: Say, verified: ListedRule['verified']): VerifiedTag => ({
  state: MARKS[verified],
  word: say('rulebook', `verified.${verified}`),
});

/** The version of each rule to show: the one that counts on the day (ISO), else the next one, else the last. */
export function presentVersions(rules: readonly ListedRule[], day: string): ListedRule[] {
  return [...Map.groupBy(rules, ({ rule }) => rule).values()].map(found => {
    const versions = found.toSorted((one, other) => (one.effective.from < other.effective.from ? -1 : 1));
    return (
      versions.find(({ effective }) => effective.from <= day && (effective.to === null || day < effective.to)) ??
      versions.find(({ effective }) => effective.from > day) ??
      (versions.at(-1) as ListedRule)
    );
  });
}

/** A duty is called what the lowest rule about it is called. */
export function dutyTitles(rules: readonly ListedRule[], language: Say['language']): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { duty, title } of rules) if (!titles.has(duty)) titles.set(duty, title[language]);
  return titles;
}

/** One line of the list. */
export const sayRuleLine = (say: Say, rule: ListedRule, cases: number | undefined): RuleLine => ({
  key: rule.rule,
  href: `/rules/${rule.rule}`,
  title: rule.title[say.language],
  plain: rule.plain[say.language],
  pack: rule.packTitle[say.language],
  law: rule.citation.join('; '),
  role: say('rulebook', `responsible.${rule.responsible}`),
  counts: sayEffective({ say }, { from: rule.effective.from, until: rule.effective.to }),
  verified: sayVerified(say, rule.verified),
  cases: cases === undefined ? '' : sayFigure(say.language, cases),
});

/** Does a rule have all these words somewhere, whatever their case and accents? */
export function hasWords(line: RuleLine, typed: string): boolean {
  const text = bare(`${line.key} ${line.title} ${line.plain} ${line.law}`);
  return bare(typed)
    .split(/\s+/)
    .every(word => text.includes(word));
}

const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
