import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';

type Kept = { readonly table: string; readonly name: string; readonly args: string[] };

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
