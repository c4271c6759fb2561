import type { Id } from '#kernel/ids.ts';
import type { RowChange } from '#platform/record/row-changes.ts';

/** Who wrote something down, and when (ISO moment). `by` is null where nobody is named; an import is nobody's hand. */
export type Written = { readonly at: string; readonly by: Id | null; readonly imported: boolean };

/** How a fact came into the record: when it was entered, and the last time it was written anew: corrected, or gone on. */
export type Entered = {
  readonly entered: Written | null;
  readonly last: (Written & { readonly how: 'corrected' | 'written' }) | null;
};

type Change = Pick<RowChange, 'at' | 'table' | 'row_id' | 'operation' | 'kind' | 'by_user'>;

/** The record a fact stands in: what follows its table (`hearing:0197…`, `plea:0197…`). */
export const rowOf = (factId: string): string => factId.slice(factId.indexOf(':') + 1);

/** Who entered the record of a fact, of all changes given the newest first. What history does not tell is null. */
export function whoEntered(newestFirst: readonly Change[], factId: string): Entered {
  const row = rowOf(factId);
  const own = newestFirst.filter(({ row_id }) => row_id === row);
  const entered = own.find(({ operation }) => operation === 'insert');
  // Of a person much is written that is no fact here.
  const last = own.find(
    ({ operation, kind, table }) => operation === 'update' && (kind === 'correction' || table !== 'person'),
  );
  return {
    entered: entered ? written(entered) : null,
    last: last ? { ...written(last), how: last.kind === 'correction' ? 'corrected' : 'written' } : null,
  };
}

export const written = ({ at, kind, by_user }: Pick<Change, 'at' | 'kind' | 'by_user'>): Written => ({
  at,
  by: by_user,
  imported: kind === 'import',
});
