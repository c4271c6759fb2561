import pg from 'pg';
import { connectionSettings, type DatabaseAddress } from '../db/address.ts';
import { type Cluster, startCluster } from '../db/cluster.ts';
import { Refusal } from '../process/refusal.ts';

/** The name of our own database in the cluster that came along. */
const name = 'alongside';

/** The oldest PostgreSQL that has what the migrations use. */
const oldest = { major: 18, number: 180_000 };

/** How far the filling of a database is: `making` until it is complete, then how it was made. */
export type Mark = 'making' | 'story' | 'empty';

/**
 * Starts the cluster and makes the empty database in it on first use. `address` is the administrator at it.
 * `onCluster` hears of the cluster as soon as there is one to stop.
 */
export async function startOwnDatabase(
  dataDir: string,
  log: (line: string) => void,
  onCluster: (cluster: Cluster) => void,
  options: { filling?: boolean } = {},
): Promise<{ cluster: Cluster; address: DatabaseAddress }> {
  const cluster = await startCluster({ dataDir, log, ...options });
  onCluster(cluster);
  const address = { ...cluster.address, database: name };
  await asAdministrator(cluster.address, async client => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  });
  return { cluster, address };
}

/** Checks the operator's PostgreSQL. Throws a Refusal with one sentence when it cannot be used. */
export async function checkOutsideDatabase(address: DatabaseAddress): Promise<void> {
  try {
    await asAdministrator(address, async client => {
      const { rows } = await client.query<{ number: number; version: string }>(
        `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
      );
      const [server] = rows;
      if (server !== undefined && server.number < oldest.number) {
        throw new Refusal(`DATABASE_URL is PostgreSQL ${server.version}; Alongside needs ${oldest.major} or newer.`);
      }
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = (error as { code?: string }).code ?? 'no answer';
    throw new Refusal(`The database in DATABASE_URL cannot be reached at ${address.host}:${address.port} (${code}).`);
  }
}

/** How the database was made; undefined for one that Alongside has not begun to fill. */
export async function readMark(address: DatabaseAddress): Promise<Mark | undefined> {
  return await asAdministrator(address, async client => {
    const { rows } = await client.query<{ comment: string | null; tables: boolean; ours: boolean }>(`
      select shobj_description(oid, 'pg_database') as comment,
             to_regclass('public.migration') is not null as ours,
             exists (select from pg_class where relkind in ('r', 'p')
                     and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')) as tables
      from pg_database where datname = current_database()`);
    const [found] = rows;
    const mark = /^Alongside: (making|story|empty)$/.exec(found?.comment ?? '')?.[1];
    if (mark !== undefined) return mark as Mark;
    // A database brought from elsewhere keeps its tables but not its comment.
    if (found?.ours) return 'empty';
    if (found?.tables)
      throw new Refusal('The database in DATABASE_URL holds other tables: give Alongside an empty one.');
    return undefined;
  });
}

/** Writes down how far the making is. */
export async function writeMark(address: DatabaseAddress, mark: Mark): Promise<void> {
  await asAdministrator(address, async client => {
    await client.query(`comment on database ${client.escapeIdentifier(address.database)} is 'Alongside: ${mark}'`);
  });
}

/** Empties a database whose making was interrupted. Only ever called for one that is marked `making`. */
export async function emptyDatabase(address: DatabaseAddress): Promise<void> {
  await asAdministrator(address, async client => {
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    for (const schema of rows) await client.query(`drop schema ${client.escapeIdentifier(schema.name)} cascade`);
    await client.query('create schema public');
    await client.query('grant usage on schema public to public');
  });
}

async function asAdministrator<T>(address: DatabaseAddress, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connectionSettings(address), connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
