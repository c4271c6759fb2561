import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { changesOf, idsFor, type KnownRow, type RowChange, type Subjects } from './row-changes.ts';
import type { SubjectTable } from './subject-tables.ts';

/** Rows by table name and row id. */
export type KnownRows = ReadonlyMap<string, ReadonlyMap<string, KnownRow>>;

/** The rows of these tables about these subjects as they stand now, as far as the asker may see them. */
export async function rowsNow(tx: Tx, tables: readonly SubjectTable[], subjects: Subjects): Promise<KnownRows> {
  const parts: RawBuilder<unknown>[] = tables.map(
    table => sql`select ${table.name}::text as name, to_jsonb(t) as row from ${sql.table(`app.${table.name}`)} t
      where t.${sql.ref(table.column)} = any (${[...idsFor(table, subjects)]}::uuid[])`,
  );
  const known = new Map<string, Map<string, KnownRow>>(tables.map(table => [table.name, new Map()]));
  if (parts.length === 0) return known;
  const { rows } = await sql<{ name: string; row: KnownRow }>`${sql.join(parts, sql` union all `)}`.execute(tx);
  for (const { name, row } of rows) known.get(name)?.set(String(row.id), row);
  return known;
}

/**
 * Takes changes back, the newest first: what a change made is gone again, what it changed or deleted is as it was
 * before.
 */
export function takeBack(
  rows: KnownRows,
  newestFirst: readonly Pick<RowChange, 'table' | 'row_id' | 'operation' | 'before'>[],
): KnownRows {
  const known = new Map([...rows].map(([table, byId]) => [table, new Map(byId)]));
  for (const { table, row_id, operation, before } of newestFirst) {
    const byId = known.get(table) ?? new Map<string, KnownRow>();
    known.set(table, byId);
    if (operation === 'insert' || before === null) byId.delete(row_id);
    else byId.set(row_id, before);
  }
  return known;
}

/** The rows of these tables about these subjects as they were known at a moment (ISO): what was written down by then. */
export async function rowsAsKnown(
  tx: Tx,
  tables: readonly SubjectTable[],
  subjects: Subjects,
  moment: string,
): Promise<KnownRows> {
  const [rows, changes] = await Promise.all([
    rowsNow(tx, tables, subjects),
    changesOf(tx, tables, subjects, { after: moment }),
  ]);
  return takeBack(rows, changes);
}
