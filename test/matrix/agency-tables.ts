import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { NOW } from '../support/as.ts';
import { catalogRows } from './catalog-rows.ts';

type Agency = { readonly name: string; readonly id: Id; readonly userId: Id };

/** Roles that work for one agency at a time. */
const roles = ['alongside_import', 'alongside_clocks', 'alongside_public'] as const;
type AgencyRole = (typeof roles)[number];

/**
 * Yields every table that an import, the counting, or a visitor of one of these agencies sees otherwise than it should: the
 * agency's own rows, each of them, and no row of another. Tables are those that the role may read, whatever policies they have.
 */
export async function* agencyTables(
  client: pg.ClientBase,
  agencies: readonly Agency[],
  tables?: readonly string[],
): AsyncGenerator<string> {
  for (const role of roles) yield* tablesOf(role, client, agencies, tables);
}

async function* tablesOf(
  role: AgencyRole,
  client: pg.ClientBase,
  agencies: readonly Agency[],
  tables?: readonly string[],
): AsyncGenerator<string> {
  const rows = await catalogRows<{ name: string }>(
    client,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p') and c.relrowsecurity
       and has_any_column_privilege($1, c.oid, 'select') order by 1`,
    [role],
  );
  for (const { name } of rows.filter(row => tables?.includes(row.name) ?? true)) {
    for (const agency of agencies) {
      const own = await counts(client, name, agency.id);
      if (own.there === 0) yield `${name} has no row of ${agency.name} to be seen`;
      const seen = await asRole(role, client, agency, () => counts(client, name, agency.id));
      if (seen.there !== own.there)
        yield `${role} of ${agency.name} sees ${seen.there} of ${own.there} rows of ${name}`;
      if (seen.all !== seen.there) yield `${role} of ${agency.name} sees rows of others in ${name}`;
    }
  }
}

async function counts(client: pg.ClientBase, table: string, agencyId: Id): Promise<{ all: number; there: number }> {
  const { rows } = await client.query<{ all: number; there: number }>(
    `select count(*)::integer as all, count(*) filter (where agency_id = $1)::integer as there from ${table}`,
    [agencyId],
  );
  return rows[0]!;
}

async function asRole<T>(
  role: AgencyRole,
  client: pg.ClientBase,
  { id, userId }: Agency,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('savepoint as_role');
  try {
    await client.query(
      `select set_config('role', $4, true), set_config('app.user', $1, true), set_config('app.agency', $2, true),
         set_config('app.now', $3, true), set_config('app.focus', '', true)`,
      [role === 'alongside_public' ? '' : userId, id, NOW, role],
    );
    return await work();
  } finally {
    await client.query('rollback to savepoint as_role; release savepoint as_role');
  }
}
