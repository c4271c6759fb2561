import { canonical } from '#kernel/paper.ts';
import type { Pack, Rule } from '../language/rule.ts';

/** Which rules an edition adds, changes and leaves out, against the one before; by the rules' ids. */
export type EditionDifference = {
  readonly added: readonly Rule[];
  readonly changed: readonly Rule[];
  readonly removed: readonly Rule[];
};

/** Compares two editions of a pack, rule by rule with all its versions. Pure. */
export function compareEditions(before: Pack | null, after: Pack): EditionDifference {
  const [old, fresh] = [versionsOf(before?.rules ?? []), versionsOf(after.rules)];
  const newest = (versions: ReadonlyMap<string, Rule[]>, ids: string[]) =>
    ids.map(id => versions.get(id)?.at(-1)).filter(rule => rule !== undefined);
  return {
    added: newest(
      fresh,
      [...fresh.keys()].filter(id => !old.has(id)),
    ),
    changed: newest(
      fresh,
      [...fresh.keys()].filter(id => old.has(id) && canonical(old.get(id)) !== canonical(fresh.get(id))),
    ),
    removed: newest(
      old,
      [...old.keys()].filter(id => !fresh.has(id)),
    ),
  };
}

/** The versions of each rule, in the order in which they take effect. */
export const versionsOf = (rules: readonly Rule[]): Map<string, Rule[]> => {
  const byId = Map.groupBy(rules, rule => rule.id);
  for (const versions of byId.values())
    versions.sort((one, other) => (one.effective.from < other.effective.from ? -1 : 1));
  return byId;
};
