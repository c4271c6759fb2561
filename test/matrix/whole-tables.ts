import type pg from 'pg';
import { catalogRows } from './catalog-rows.ts';

/** Roles that work with whole tables, by the tables' schema. */
const whole: Readonly<Record<string, readonly string[]>> = {
  alongside_definer: ['app', 'record', 'auth'],
  alongside_door: ['auth'],
};

/** Yields every table that such a role does not see whole. Tables are told by whether the role's policy is there. */
export async function* wholeTables(client: pg.ClientBase, tables?: readonly string[]): AsyncGenerator<string> {
  for (const [role, schemas] of Object.entries(whole)) {
    const rows = await catalogRows<{ name: string }>(
      client,
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity order by 1`,
      [schemas],
    );
    for (const { name } of rows.filter(row => tables?.includes(row.name) ?? true)) {
      if (!(await seesAll(client, role, name))) yield `${role} does not see all of ${name}`;
    }
  }
}

/** Row security adds nothing to a plan when its only policy is `true`; without a policy it adds "false". */
async function seesAll(client: pg.ClientBase, role: string, table: string): Promise<boolean> {
  await client.query('savepoint as_role');
  try {
    await client.query(`set local role ${role}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select from ${table}`);
    return !rows.some(row => /One-Time Filter: false|Filter:/.test(row['QUERY PLAN']));
  } finally {
    await client.query('rollback to savepoint as_role; release savepoint as_role');
  }
}
