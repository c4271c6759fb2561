import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { SubjectTable } from './subject-tables.ts';

/** A row of some table, by column, as JSON writes it. */
export type KnownRow = Readonly<Record<string, unknown>>;

/** One change of one row: what it was before (null when the change made it). */
export type RowChange = {
  /** Grows with every change. */
  readonly id: number;
  readonly at: string;
  readonly table: string;
  readonly row_id: Id;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly kind: 'change' | 'correction' | 'import' | 'merge';
  readonly before: KnownRow | null;
  readonly by_user: Id | null;
  readonly on_behalf: Id | null;
  readonly why: string | null;
};

/** The person a record is about, and the cases that belong to it. */
export type Subjects = { readonly person: Id; readonly cases: readonly Id[] };

/** The ids whose rows a table holds. */
export const idsFor = ({ about }: SubjectTable, { person, cases }: Subjects): readonly Id[] =>
  about === 'person' ? [person] : cases;

/** Changes of these tables' rows about these subjects, newest first, as far as the asker may see them. */
export async function changesOf(
  tx: Tx,
  tables: readonly SubjectTable[],
  subjects: Subjects,
  options: { after?: string; most?: number; skip?: number } = {},
): Promise<RowChange[]> {
  const keys = [...new Set(tables.flatMap(table => idsFor(table, subjects).map(id => `${table.topic}:${id}`)))];
  const { after = null, most = null, skip = 0 } = options;
  const { rows } = await sql<RowChange>`
    select id, at, table_name as table, row_id, operation, kind, before, by_user, on_behalf, why
    from record.row_change
    where keys && ${keys}::text[] and table_name = any (${tables.map(table => table.name)}::text[])
      and (${after}::timestamptz is null or at > ${after}::timestamptz)
    order by at desc, id desc
    limit ${most} offset ${skip}`.execute(tx);
  return rows;
}
