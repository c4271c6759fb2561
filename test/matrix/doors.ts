import type pg from 'pg';
import { type Id, newId } from '#kernel/ids.ts';
import type { Role } from '#platform/db/transaction.ts';
import { NOW } from '../support/as.ts';
import { insertOf, type ProtectedTable } from './fixture.ts';
import type { Setting } from './sample-rows.ts';

/** Somebody at a door: an account, the role it works as there, and the record the page is about. */
export type AtDoor = { readonly userId: Id; readonly agencyId: Id; readonly role: Role; readonly focus: Id | null };

/**
 * A way into the house. The matrix asks the same at each. This one is the database itself (`sqlDoor`); the `.data` reply
 * of every page and the JSON API are asked against the same table of truth in data-door.test.ts.
 */
export type MatrixDoor = {
  readonly name: string;
  /** For each table, the subjects of the rows that are seen. */
  see(
    who: AtDoor,
    tables: readonly ProtectedTable[],
    column: (table: ProtectedTable) => string,
  ): Promise<Map<string, Set<Id>>>;
  /** Whether a new row is taken. */
  add(who: AtDoor, table: ProtectedTable, row: Setting): Promise<boolean>;
  /** How many rows a statement touches; 0 as well when policies refuse it, -1 when only a constraint does. */
  touch(who: AtDoor, statement: string, values: readonly unknown[]): Promise<number>;
};

/** The database itself, inside a transaction that the caller rolls back. Nothing stays of what is tried. */
export function sqlDoor(client: pg.ClientBase): MatrixDoor {
  const readable = new Map<string, Promise<Set<string>>>();
  const tablesOf = (role: Role): Promise<Set<string>> => {
    const known =
      readable.get(role) ??
      client
        .query<{ name: string }>(
          `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p') and has_schema_privilege($1, n.oid, 'usage')
          and has_table_privilege($1, c.oid, 'select')`,
          [role],
        )
        .then(({ rows }) => new Set(rows.map(row => row.name)));
    readable.set(role, known);
    return known;
  };

  async function as<T>(who: AtDoor, work: () => Promise<T>): Promise<T> {
    await client.query('savepoint as_somebody');
    try {
      await client.query(
        `select set_config('role', $1, true), set_config('app.user', $2, true), set_config('app.agency', $3, true), set_config('app.now', $4, true), set_config('app.focus', $5, true)`,
        [who.role, who.userId, who.agencyId, NOW, who.focus ?? ''],
      );
      return await work();
    } finally {
      await client.query('rollback to savepoint as_somebody; release savepoint as_somebody');
    }
  }

  return {
    name: 'SQL',
    see: async (who, tables, column) => {
      const allowed = await tablesOf(who.role);
      const asked = tables.filter(({ name }) => allowed.has(name));
      const seen = new Map<string, Set<Id>>(tables.map(({ name }) => [name, new Set()]));
      if (asked.length === 0) return seen;
      const union = asked
        .map(table => `select distinct '${table.name}' as name, ${column(table)}::text as subject from ${table.name}`)
        .join(' union all ');
      const { rows } = await as(who, () => client.query<{ name: string; subject: Id }>(union));
      for (const { name, subject } of rows) seen.get(name)?.add(subject);
      return seen;
    },
    add: (who, table, row) =>
      as(who, async () => {
        try {
          await client.query(...insertOf(table.name, row, newId()));
          return true;
        } catch (error) {
          const code = (error as pg.DatabaseError).code ?? '';
          // Policies speak before constraints do: a broken constraint means that the policy let the row in.
          if (code.startsWith('23')) return true;
          if (code === '42501') return false;
          throw error;
        }
      }),
    touch: (who, statement, values) =>
      as(who, async () => {
        try {
          return (await client.query(statement, [...values])).rowCount ?? 0;
        } catch (error) {
          const code = (error as pg.DatabaseError).code ?? '';
          if (code === '42501') return 0;
          // As above: a broken constraint means that the policy let the row be touched.
          if (code.startsWith('23')) return -1;
          throw error;
        }
      }),
  };
}
