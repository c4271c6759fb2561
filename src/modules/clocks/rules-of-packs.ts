import type { Pack, Rule, Sentence } from '#modules/rulebook/index.ts';
import { isMendable } from './rules/standing.ts';

/** A rule with the name of its pack. */
export type KnownRule = {
  readonly rule: Rule;
  readonly pack: Pick<Pack, 'pack' | 'kind' | 'version' | 'title' | 'checked'>;
};

/** What pages ask of the packs in force: rules by id, and what their definitions are called. */
export type RulesOfPacks = {
  readonly byId: ReadonlyMap<string, KnownRule>;
  readonly definitions: Readonly<Record<string, { readonly title: Sentence; readonly is: unknown }>>;
  /** Rules that nothing settles any more once their day is over. */
  readonly pastMending: readonly string[];
};

/** Of several versions of a rule the one in force on the day (ISO), or the last. */
export function rulesOf(packs: readonly Pack[], today: string): RulesOfPacks {
  const byId = new Map<string, KnownRule>();
  for (const pack of packs)
    for (const rule of pack.rules.toSorted((one, other) => (one.effective.from < other.effective.from ? -1 : 1)))
      if (!byId.has(rule.id) || rule.effective.from <= today) byId.set(rule.id, { rule, pack });
  return {
    byId,
    definitions: Object.assign({}, ...packs.map(pack => pack.definitions ?? {})),
    pastMending: [...byId.values()].filter(({ rule }) => !isMendable(rule)).map(({ rule }) => rule.id),
  };
}

/** Would a late record still settle a rule's duty? Of a rule that is no longer in force nobody knows, so it is not given up. */
export const mendable = ({ pastMending }: RulesOfPacks, rule: string): boolean => !pastMending.includes(rule);
