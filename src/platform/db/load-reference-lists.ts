import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { readCsv } from '#kernel/csv.ts';

const FOLDER = join(import.meta.dirname, '../../../db/reference/lists');

/**
 * Loads the code lists: each `db/reference/lists/<table>.csv` into `app.<table>`, by its `code`, and each folder
 * `<table>/`, whose files are one row each, as JSON. Known codes are updated, new ones added, none removed (rows may
 * refer to them). An empty field is null.
 */
export async function loadReferenceLists(client: pg.ClientBase): Promise<void> {
  await client.query('begin');
  for (const file of readdirSync(FOLDER).sort(jobRolesFirst)) {
    const table = file.replace(/\.csv$/, '');
    const rows = file.endsWith('.csv') ? rowsOf(file) : rowsOfFolder(file);
    const columns = Object.keys(rows[0] ?? {});
    const name = client.escapeIdentifier(table);
    const list = columns.map(column => client.escapeIdentifier(column)).join(', ');
    const updates = columns
      .filter(column => column !== 'code')
      .map(column => `${client.escapeIdentifier(column)} = excluded.${client.escapeIdentifier(column)}`);
    await client.query(
      `insert into app.${name} (${list}) select ${list} from jsonb_populate_recordset(null::app.${name}, $1) on conflict (code) do update set ${updates.join(', ')}`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('commit');
}

type Row = Readonly<Record<string, unknown>>;

const rowsOf = (file: string): Row[] =>
  readCsv(readFileSync(join(FOLDER, file), 'utf8')).map(row =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value])),
  );

const rowsOfFolder = (folder: string): Row[] =>
  readdirSync(join(FOLDER, folder))
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => JSON.parse(readFileSync(join(FOLDER, folder, file), 'utf8')) as Row);

/** case_part refers to job_role. */
const jobRolesFirst = (a: string, b: string) =>
  Number(b === 'job_role.csv') - Number(a === 'job_role.csv') || a.localeCompare(b);
