import { createHash } from 'node:crypto';
import pg from 'pg';
import { type Id, newId } from '#kernel/ids.ts';
import type { Role } from '#platform/db/transaction.ts';
import { NOW } from '../support/as.ts';
import { catalogRows } from './catalog-rows.ts';
import { insertOf, type ProtectedTable } from './fixture.ts';
import type { Setting } from './sample-rows.ts';

/** Somebody at a door: an account, the role it works as there, and the record the page is about. */
export type AtDoor = { readonly userId: Id; readonly agencyId: Id; readonly role: Role; readonly focus: Id | null };

/** A row that would be added to a table. */
export type NewRow = { readonly table: ProtectedTable; readonly row: Setting };

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
  /** Of each new row whether it is taken. Each is tried by itself: none sees another. */
  addEach(who: AtDoor, rows: readonly NewRow[]): Promise<boolean[]>;
  /** How many rows a statement touches; 0 as well when policies refuse it, -1 when only a constraint does. */
  touch(who: AtDoor, statement: string, values: readonly unknown[]): Promise<number>;
};

/** The state of a row that was taken, and was put back. */
const TAKEN = 'TAKEN';

/** Tries statements one by one in the server, each of them undone, and answers with the state each ended with. */
const TRY_EACH = `create or replace function pg_temp.try_each(statements text[]) returns text[] language plpgsql as $$
  declare
    states text[] := '{}';
    one text;
  begin
    foreach one in array statements loop
      begin
        execute one;
        raise exception using errcode = '${TAKEN}';
      exception when others then
        states := states || (sqlstate || ' ' || sqlerrm);
      end;
    end loop;
    return states;
  end
  $$; grant execute on function pg_temp.try_each(text[]) to public`;

/** A value as it stands in a statement: untyped, as a value beside a statement is. */
function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map(inArray).join()}}`);
  return pg.escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

const inArray = (value: unknown): string =>
  value === null ? 'null' : `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`;

/** The database itself, inside a transaction that the caller rolls back. Nothing stays of what is tried. */
export function sqlDoor(client: pg.ClientBase): MatrixDoor {
  const tablesOf = async (role: Role): Promise<Set<string>> => {
    const rows = await catalogRows<{ name: string }>(
      client,
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p') and has_schema_privilege($1, n.oid, 'usage')
          and has_any_column_privilege($1, c.oid, 'select')`,
      [role],
    );
    return new Set(rows.map(row => row.name));
  };
  let trying: Promise<unknown> | undefined;

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
      // Looks at many tables are planned once for all records somebody's page may be about.
      const name = asked.length > 9 ? `see_${createHash('sha256').update(union).digest('hex').slice(0, 32)}` : '';
      const { rows } = await as(who, () => client.query<{ name: string; subject: Id }>({ name, text: union }));
      for (const { name, subject } of rows) seen.get(name)?.add(subject);
      return seen;
    },
    addEach: async (who, rows) => {
      trying ??= client.query(TRY_EACH);
      await trying;
      const statements = rows.map(({ table, row }) => {
        const [statement, values] = insertOf(table.name, row, newId());
        return statement.replaceAll(/\$(\d+)/g, (_, number: string) => literalOf(values[Number(number) - 1]));
      });
      const answer = await as(who, () =>
        client.query<{ states: string[] }>('select pg_temp.try_each($1::text[]) as states', [statements]),
      );
      return answer.rows[0]!.states.map((state, index) => {
        // Policies speak before constraints do: a broken constraint means that the policy let the row in.
        if (state.startsWith(TAKEN) || state.startsWith('23')) return true;
        if (state.startsWith('42501')) return false;
        throw new Error(`${rows[index]?.table.name}: ${state}`);
      });
    },
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
