import type pg from 'pg';

/** Keys WITHOUT OVERLAPS. */
const isApart = `(conperiod and contype in ('p', 'u'))`;

/**
 * Lets the indexes of these tables rest until `buildIndexes`: filling an index row by row costs several times what
 * sorting it once does. Nobody else may write meanwhile; who reads goes on with the tables as they were, until they are
 * emptied or built. Tables that are empty are emptied once more, which lets them be written without a log and frozen.
 * Answers whether all of them were.
 */
export async function restIndexes(client: pg.ClientBase, tables: readonly string[]): Promise<boolean> {
  await client.query(`lock table ${tables.join(', ')} in share row exclusive mode`);
  const isEmptied = await emptyAgain(client, tables);
  // The catalog has no statement for this. Constraints stay: building proves what is unique, and asking once of all rows
  // proves what may not overlap, which building would ask of each row.
  await client.query(
    `update pg_index set indisready = false, indisvalid = false,
       indisexclusion = indisexclusion and not exists (select from pg_constraint where conindid = indexrelid and ${isApart})
     where indrelid = any ($1::text[]::regclass[])`,
    [tables],
  );
  return isEmptied;
}

/** Empties tables that are empty, with those that refer to them; does nothing when any of all these holds a row. */
async function emptyAgain(client: pg.ClientBase, tables: readonly string[]): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(
    `with recursive these (id) as (
       select unnest($1::text[]::regclass[])::oid
       union
       select conrelid from pg_constraint join these on confrelid = these.id where contype = 'f')
     select id::regclass::text as name from these`,
    [tables],
  );
  for (const { name } of rows) {
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if (rowCount !== 0) return false;
  }
  await client.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  return true;
}

/** Builds the indexes that rested. Throws when a row breaks a key, with its name. */
export async function buildIndexes(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await proveApart(client, table);
    await client.query(`reindex table ${table}`);
  }
  await client.query(
    `update pg_index set indisexclusion = true from pg_constraint
     where conindid = indexrelid and ${isApart} and indrelid = any ($1::text[]::regclass[])`,
    [tables],
  );
}

type Apart = { readonly name: string; readonly columns: string[] };

/** Keys WITHOUT OVERLAPS of a table: rows of the same key follow one another in time. The last column is the period. */
async function proveApart(client: pg.ClientBase, table: string): Promise<void> {
  const { rows } = await client.query<Apart>(
    `select conname as name, array(select attname::text from unnest(conkey) with ordinality k (number, place)
       join pg_attribute on attrelid = conrelid and attnum = k.number order by k.place) as columns
     from pg_constraint where conrelid = $1::text::regclass and ${isApart}`,
    [table],
  );
  for (const { name, columns } of rows) {
    const [period, keys] = [columns.at(-1), columns.slice(0, -1).join(', ')];
    const { rows: clashes } = await client.query(
      `select from (select ${period} && lag(${period}) over (partition by ${keys} order by ${period}) as clash from ${table}) w
       where clash limit 1`,
    );
    if (clashes.length > 0) throw new Error(`The generator made rows that break ${name}`);
  }
}
