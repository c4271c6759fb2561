import { Kysely, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';
import type { AllTables } from './all-tables.ts';
import { prepared } from './prepared.ts';

/** One open transaction under one role, for one person. Every store function takes it. */
export type Tx = Kysely<AllTables>;

/** The roles a transaction may work as (design section 5). */
export type Role =
  | 'alongside_case'
  | 'alongside_office'
  | 'alongside_agency'
  | 'alongside_portal'
  | 'alongside_door'
  | 'alongside_jobs'
  | 'alongside_import'
  | 'alongside_clocks'
  | 'alongside_public'
  | 'alongside_guest';

/**
 * Who is asking, set for one transaction and gone after it. `now` is an ISO moment. `focus` narrows what is seen to one
 * child, person or home; `why`, `kind` and `onBehalf` go into the history of what changes.
 */
export type Context = {
  readonly role: Role;
  readonly userId: string | null;
  readonly agencyId: string | null;
  readonly now: string;
  readonly focus?: string | null;
  /** 'open' leaves closed cases out of lists of what goes on now. */
  readonly reach?: 'open' | null;
  readonly requestId?: string | null;
  readonly why?: string | null;
  readonly kind?: 'change' | 'correction' | 'import' | 'merge';
  readonly onBehalf?: string | null;
  /** The link at hand of somebody without an account, and whether they gave its code. */
  readonly guest?: { readonly linkId: string; readonly proved: boolean };
};

const BEGIN = `select set_config('role', $1, true), set_config('app.user', $2, true), set_config('app.agency', $3, true),
  set_config('app.now', $4, true), set_config('app.focus', $5, true), set_config('app.request', $6, true),
  set_config('app.why', $7, true), set_config('app.kind', $8, true), set_config('app.on_behalf', $9, true), set_config('app.reach', $10, true),
  set_config('app.guest', $11, true), set_config('app.guest_proved', $12, true)`;

/** Thrown inside `inTransaction` to roll back and hand a value to the caller: refusals are values, not errors. */
class RolledBack<T> {
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
}

/** Leaves the transaction without keeping anything; `inTransaction` returns the value. */
export function rollBackWith<T>(value: T): never {
  throw new RolledBack(value);
}

/**
 * Runs `work` in one transaction as the given person. Commits when it returns, rolls back when it throws or calls
 * `rollBackWith`. Deferred constraints speak at commit, and their errors come out of here as any other.
 */
export async function inTransaction<T>(pool: pg.Pool, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // Not awaited one by one: the connection is pipelined, so these ride with the first query.
    const begun = Promise.all([client.query('begin'), client.query(BEGIN, settingsOf(context))]);
    begun.catch(() => {});
    const value = await work(kyselyOn(client));
    await begun;
    const { command } = await client.query('commit');
    if (command === 'ROLLBACK') throw new Error('The transaction had failed before its commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    if (error instanceof RolledBack) return error.value as T;
    throw error;
  } finally {
    client.release(broken);
  }
}

const settingsOf = (context: Context): string[] => [
  context.role,
  context.userId ?? '',
  context.agencyId ?? '',
  context.now,
  context.focus ?? '',
  context.requestId ?? '',
  context.why ?? '',
  context.kind ?? 'change',
  context.onBehalf ?? '',
  context.reach ?? '',
  context.guest?.linkId ?? '',
  context.guest?.proved ? 'true' : '',
];

/** Kysely on one connection that somebody else opened and will release; its transaction is the opener's. */
export function kyselyOn(client: pg.ClientBase): Tx {
  const query = (text: string, values?: unknown[]) => client.query(values ? prepared(text, values) : text);
  const borrowed = { query, release: () => {} };
  return new Kysely<AllTables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () =>
        new PostgresDriver({ pool: { connect: async () => borrowed as never, end: async () => {}, options: {} } }),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
