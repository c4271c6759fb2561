import pg from 'pg';
import { connectionSettings, type DatabaseAddress } from './address.ts';
import { loadReferenceLists } from './load-reference-lists.ts';
import { migrateQueue } from './migrate-queue.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

/** The database was migrated by a newer version of Alongside. Nothing was touched. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** A migration that has landed was edited afterwards. Nothing was touched. */
export class EditedMigration extends Error {
  override readonly name = 'EditedMigration';
}

/**
 * Brings a database to this version: migrations forward only, one transaction each, then the code lists of
 * db/reference. Two at once wait for each other. `admin` must be able to create roles and schemas.
 * Throws NewerDatabase, EditedMigration.
 */
export async function migrate(
  admin: DatabaseAddress,
  options: { loginPassword: string; log?: (line: string) => void; migrations?: readonly Migration[] },
): Promise<{ applied: string[]; version: string }> {
  const migrations = options.migrations ?? readMigrations();
  const client = new pg.Client(connectionSettings(admin));
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('alongside.migrate'))`);
    await client.query('set search_path = app, extensions, public');
    await client.query('set client_min_messages = warning');
    const applied: string[] = [];
    const landed = await readLanded(client);
    const known = new Map(migrations.map(migration => [migration.name, migration]));
    for (const [name, hash] of landed) {
      const migration = known.get(name);
      if (!migration) throw new NewerDatabase(`The database has a migration this version does not know: ${name}`);
      if (migration.hash !== hash) throw new EditedMigration(`The migration ${name} was edited after it landed`);
    }
    for (const migration of migrations) {
      if (landed.has(migration.name)) continue;
      await apply(client, migration);
      applied.push(migration.name);
      options.log?.(`Migrated: ${migration.name}`);
    }
    await loadReferenceLists(client);
    await migrateQueue(admin);
    await addMonths(client);
    await client.query(`alter role alongside_login password ${client.escapeLiteral(options.loginPassword)}`);
    return { applied, version: migrations.at(-1)?.name ?? '' };
  } finally {
    await client.end();
  }
}

/** The name of the newest migration the database holds; empty when it holds none. */
export async function databaseVersion(client: pg.ClientBase): Promise<string> {
  return [...(await readLanded(client)).keys()].at(-1) ?? '';
}

async function readLanded(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query(`select to_regclass('public.migration') is not null as there`);
  if (!rows[0].there) {
    await client.query(
      `create table public.migration (name text primary key, hash text not null, landed_at timestamptz not null)`,
    );
    return new Map();
  }
  const result = await client.query<{ name: string; hash: string }>(
    'select name, hash from public.migration order by name',
  );
  return new Map(result.rows.map(row => [row.name, row.hash]));
}

/** History and readings have their month before it begins; what has none lands in the default partition. */
async function addMonths(client: pg.ClientBase): Promise<void> {
  const next = Temporal.Now.plainDateISO().with({ day: 1 }).add({ months: 1 });
  await client.query('set role alongside_owner');
  await client.query('call build.add_months($1, 24)', [next.toString()]);
  await client.query('reset role');
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into public.migration (name, hash, landed_at) values ($1, $2, clock_timestamp())', [
      migration.name,
      migration.hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}
