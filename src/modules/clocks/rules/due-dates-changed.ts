import type { RuleChanges } from '#modules/rulebook/index.ts';

/** A day something is due for a child, under one set of rules. `due` tells the day, and the moment where hours count. */
export type DueDate = { readonly key: string; readonly rule: string; readonly due: string };

type Tally = { moved: number; added: number; removed: number };

/** What other rules do to due dates: added up over children, and by rule. */
export type ChangesSoFar = { children: number; readonly rules: Map<string, Tally> };

export const noChanges = (): ChangesSoFar => ({ children: 0, rules: new Map() });

/** Adds what changes for one child between the due dates under the rules before and after. */
export function addChanges(so: ChangesSoFar, before: readonly DueDate[], after: readonly DueDate[]): void {
  so.children += 1;
  const known = new Map(before.map(one => [one.key, one]));
  for (const { key, rule, due } of after) {
    const old = known.get(key);
    known.delete(key);
    if (!old) tallyOf(so, rule).added += 1;
    else if (old.due !== due) tallyOf(so, rule).moved += 1;
  }
  for (const { rule } of known.values()) tallyOf(so, rule).removed += 1;
}

const tallyOf = ({ rules }: ChangesSoFar, rule: string): Tally =>
  rules.getOrInsertComputed(rule, () => ({ moved: 0, added: 0, removed: 0 }));

/** The sum, with the rules that change most first. */
export function sumOfChanges({ children, rules }: ChangesSoFar): RuleChanges {
  const all = [...rules].map(([rule, tally]) => ({ rule, ...tally }));
  const sum = (of: keyof Tally) => all.reduce((total, one) => total + one[of], 0);
  const most = ({ moved, added, removed }: Tally) => moved + added + removed;
  return {
    children,
    moved: sum('moved'),
    added: sum('added'),
    removed: sum('removed'),
    rules: all.toSorted((one, other) => most(other) - most(one) || (one.rule < other.rule ? -1 : 1)),
  };
}
