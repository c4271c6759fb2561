import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';

type Kept = { readonly table: string; readonly name: string; readonly args: string[] };

/** The partition of the history that takes what happens at a moment (ISO). */
export async function partitionOfHistory(client: pg.ClientBase, at: string): Promise<string> {
  const name = `record.row_change_${at.slice(0, 7).replace('-', '')}`;
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [name]);
  return rows[0]?.there ? name : 'record.row_change_rest';
}

/** Leaves for every row of the agency what the history triggers leave for an import: one row, without a row before it. */
export async function leaveHistory(client: pg.ClientBase, agencyId: Id): Promise<void> {
  const { rows } = await client.query<Kept>(
    `select tgrelid::regclass::text as table, relname as name, string_to_array(encode(tgargs, 'escape'), '\\000') as args
     from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'history_insert' order by 1`,
  );
  for (const { table, name, args } of rows) {
    const [topic = '', subject = ''] = args;
    const key = subject === '' ? `'${topic}'` : `'${topic}:' || coalesce(${subject}, id)`;
    await client.query(
      `insert into record.row_change (at, table_name, row_id, operation, kind, agency_id, keys)
       select app.moment(), $2, id, 'insert', 'import', agency_id, array[${key}] from ${table} where agency_id = $1`,
      [agencyId, name],
    );
  }
}
