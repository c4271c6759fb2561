import type { Standing } from './standing.ts';

/** A duty that is not settled, as a list shows it. */
export type Open = {
  readonly key: string;
  readonly rule: string;
  readonly duty: string;
  readonly standing: Standing;
  readonly due_on: string | null;
  readonly due_at: string | null;
};

/** Rules of one or several packs on one duty: the one that comes first decides, the others stand with it. */
export type Together<T extends Open> = { readonly decides: T; readonly others: readonly T[] };

/** By moment where there is one, then by day; what has no day comes last. Ties go by key, so that lists stay as they are. */
function inOrder(one: Open, other: Open): number {
  const [a, b] = [one.due_on ?? '9999', other.due_on ?? '9999'];
  if (a !== b) return a < b ? -1 : 1;
  if (one.due_at && other.due_at) return Temporal.Instant.compare(one.due_at, other.due_at);
  if (one.due_at || other.due_at) return one.due_at ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

/**
 * Puts open duties together that ask for the same. The same rule never stands twice in one: where it asks several times
 * (a paper for each placement), the first goes with the first of the other rules, the second with the second.
 */
export function standTogether<T extends Open>(open: readonly T[]): Together<T>[] {
  const groups = new Map<string, T[]>();
  const times = new Map<string, number>();
  for (const one of open.toSorted(inOrder)) {
    const asked = `${one.duty} ${one.rule}`;
    const turn = times.get(asked) ?? 0;
    times.set(asked, turn + 1);
    const group = `${one.duty} ${turn}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()]
    .map(([decides, ...others]) => ({ decides: decides as T, others }))
    .sort((one, other) => inOrder(one.decides, other.decides));
}
