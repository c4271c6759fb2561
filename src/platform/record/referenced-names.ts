import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';
import type { KnownRow } from './row-changes.ts';
import type { SubjectTable } from './subject-tables.ts';

/** Names by table and id (or code): what a referring column stands for, in the reader's language. */
export type ReferencedNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Names of what these rows refer to, as far as the asker may see them: code lists by their words, people by their chosen
 * name, everything else by its `name`. Tables without such a column have no names.
 */
export async function referencedNames(
  tx: Tx,
  language: Language,
  rows: readonly { table: SubjectTable; row: KnownRow }[],
): Promise<ReferencedNames> {
  const wanted = wantedIds(rows);
  const names = new Map<string, Map<string, string>>();
  if (wanted.size === 0) return names;
  const kinds = await kindsOf(tx, [...wanted.keys()]);
  const parts: RawBuilder<unknown>[] = [];
  for (const { name, key, label } of kinds) {
    const words =
      label === 'person'
        ? sql`concat_ws(' ', t.first_name, t.last_name)`
        : sql`t.${sql.ref(label === 'words' ? language : 'name')}`;
    parts.push(sql`select ${name}::text as "table", t.${sql.ref(key)}::text as id, ${words} as name from ${sql.table(`app.${name}`)} t
      where t.${sql.ref(key)}::text = any (${[...(wanted.get(name) ?? [])]}::text[])`);
  }
  if (parts.length === 0) return names;
  const found = await sql<{ table: string; id: string; name: string }>`${sql.join(parts, sql` union all `)}`.execute(
    tx,
  );
  for (const { table, id, name } of found.rows) names.set(table, (names.get(table) ?? new Map()).set(id, name));
  return names;
}

function wantedIds(rows: readonly { table: SubjectTable; row: KnownRow }[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { table, row } of rows) {
    for (const [column, refersTo] of Object.entries(table.references)) {
      const value = row[column];
      if (typeof value === 'string') wanted.set(refersTo, (wanted.get(refersTo) ?? new Set()).add(value));
    }
  }
  return wanted;
}

type Kind = { readonly name: string; readonly key: 'id' | 'code'; readonly label: 'words' | 'person' | 'name' };

async function kindsOf(tx: Tx, tables: readonly string[]): Promise<Kind[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name, array_agg(a.attname::text) as columns
    from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'app'::regnamespace and c.relname = any (${[...tables]}::text[]) and has_table_privilege(c.oid, 'select')
    group by c.relname`.execute(tx);
  return rows.flatMap(({ name, columns }): Kind[] => {
    if (columns.includes('code') && columns.includes('en')) return [{ name, key: 'code', label: 'words' }];
    if (columns.includes('first_name')) return [{ name, key: 'id', label: 'person' }];
    return columns.includes('name') ? [{ name, key: 'id', label: 'name' }] : [];
  });
}
