import type { KnownRow, RowChange } from './row-changes.ts';
import type { KnownRows } from './rows-as-known.ts';

/** A change with the row as it was after it; null when the change removed it, or when it may not be seen any more. */
export type ChangeWithAfter = RowChange & { readonly after: KnownRow | null };

/** Gives each change the state it led to. `newestFirst` begins with the very newest change there is. */
export function changesWithAfter(now: KnownRows, newestFirst: readonly RowChange[]): ChangeWithAfter[] {
  const states = new Map<string, KnownRow | null>();
  return newestFirst.map(change => {
    const key = `${change.table} ${change.row_id}`;
    const after = states.has(key) ? (states.get(key) ?? null) : (now.get(change.table)?.get(change.row_id) ?? null);
    states.set(key, change.operation === 'insert' ? null : change.before);
    return { ...change, after: change.operation === 'delete' ? null : after };
  });
}
