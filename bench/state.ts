import { createHash } from 'node:crypto';
import { chmodSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { startCluster } from '#platform/db/cluster.ts';
import { migrate } from '#platform/db/migrate.ts';
import { keySourceFrom, loadKeyMaterial } from '#platform/keys/key-source.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { isLock, takeLock } from '#platform/process/lock.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { generatorVersion, loadState } from '../scripts/generate/load.ts';

/** A generated state on a PostgreSQL of the benches' own, with fsync on. */
export type State = {
  /** The administrator: above every policy. */
  readonly admin: DatabaseAddress;
  /** As the web process signs in. */
  readonly login: DatabaseAddress;
  readonly children: number;
  /** An installation somebody brought: too large to copy, and theirs. */
  readonly kept?: true;
};

export const checkout = resolve(import.meta.dirname, '..');
const LOGIN_PASSWORD = 'of-the-benches';

/** Where the benches of this checkout keep their cluster: never in the checkout, never in the product's data folder. */
export function benchFolder(): string {
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 10);
  const folder = join(tmpdir(), `alongside-bench-${process.getuid?.() ?? 0}-${name}`);
  mkdirSync(folder, { recursive: true });
  // The server may run as another user, who must be able to walk through.
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Works on a state of so many children. It is generated once for the migrations and the generator there are, and kept
 * for later runs; what a bench writes goes into `copyOf` and is dropped.
 */
export async function withState<T>(
  children: number,
  say: (line: string) => void,
  work: (state: State) => Promise<T>,
): Promise<T> {
  return withBenchCluster(async address => {
    const database = await generated(address, children, say);
    return await work(stateAt(address, database, children));
  });
}

/** Works on the server of the benches, which is stopped afterwards. One bench at a time: two would measure each other. */
export async function withBenchCluster<T>(work: (address: DatabaseAddress) => Promise<T>): Promise<T> {
  const folder = benchFolder();
  const lock = await takeLock(join(folder, 'lock'));
  if (!isLock(lock)) throw new Refusal(`Another bench is running (process ${lock.pid}).`);
  try {
    const cluster = await startCluster({ dataDir: folder });
    try {
      return await work(cluster.address);
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.release();
  }
}

/**
 * Works on the database of an installation that is not running: a state that `npm run generate -- --data FOLDER` made.
 * Nothing is copied: readings and what a bench writes stay in it.
 */
export async function withFolder<T>(dataDir: string, work: (state: State) => Promise<T>): Promise<T> {
  const lock = await takeLock(join(dataDir, 'lock'));
  if (!isLock(lock)) throw new Refusal(`Alongside is running on ${dataDir} (process ${lock.pid}): stop it first.`);
  try {
    const keyring = makeKeyring(loadKeyMaterial(keySourceFrom(undefined, dataDir)));
    const cluster = await startCluster({ dataDir });
    try {
      const admin = { ...cluster.address, database: 'alongside' };
      const login = { ...admin, user: 'alongside_login', password: keyring.derive('database-login') };
      // One that was filled before the newest migrations is brought up to them, as a start would.
      await migrate(admin, { loginPassword: login.password });
      const client = new pg.Client(connectionSettings(admin));
      await client.connect();
      const { rows } = await client.query<{ children: number }>(
        'select count(*)::int as children from app.placement where upper_inf(during)',
      );
      await client.end();
      return await work({ admin, login, children: rows[0]!.children, kept: true });
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.release();
  }
}

/** A copy of the state's database to write into; dropped afterwards. An installation's own is written into as it is. */
export async function withCopy<T>(state: State, work: (copy: State) => Promise<T>): Promise<T> {
  if (state.kept) return await work(state);
  const name = `${state.admin.database}_copy`;
  await onServer(state.admin, `drop database if exists ${name} with (force)`);
  await onServer(state.admin, `create database ${name} template ${state.admin.database}`);
  await onServer(state.admin, `grant connect on database ${name} to alongside_login`);
  await onServer(state.admin, `grant temporary on database ${name} to alongside_import`);
  try {
    return await work(stateAt(state.admin, name, state.children));
  } finally {
    await onServer(state.admin, `drop database ${name} with (force)`);
  }
}

function stateAt(server: DatabaseAddress, database: string, children: number): State {
  const admin = { ...server, database };
  return { admin, login: { ...admin, user: 'alongside_login', password: LOGIN_PASSWORD }, children };
}

async function generated(server: DatabaseAddress, children: number, say: (line: string) => void): Promise<string> {
  const name = `state_${children}_${madeFrom()}`;
  const there = await databasesLike(server, `state_${children}_%`);
  if (there.includes(name)) {
    await onServer(server, `alter role alongside_login password '${LOGIN_PASSWORD}'`);
    return name;
  }
  for (const old of there) await onServer(server, `drop database ${old} with (force)`);
  say(`Generating ${children} children (first run only).`);
  const making = `making_${name}`;
  await onServer(server, `drop database if exists ${making} with (force)`);
  await onServer(server, `create database ${making}`);
  const admin = { ...server, database: making };
  await migrate(admin, { loginPassword: LOGIN_PASSWORD });
  const client = new pg.Client(connectionSettings(admin));
  await client.connect();
  const begun = performance.now();
  try {
    await loadState(
      client,
      { seed: 1, children, past: 1, now: Temporal.Now.instant().epochMilliseconds },
      { add: false },
    );
    say(`Generated in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    // Frozen and visible to index-only scans, as a database is after a night.
    await client.query('vacuum (freeze, analyze)');
  } finally {
    await client.end();
  }
  await onServer(server, `alter database ${making} rename to ${name}`);
  return name;
}

/** Everything a generated state depends on. */
function madeFrom(): string {
  const hash = createHash('sha256').update(String(generatorVersion));
  for (const file of globSync(['db/migrations/*.sql', 'db/reference/lists/*.csv'], { cwd: checkout }).sort()) {
    hash.update(file).update(readFileSync(join(checkout, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function databasesLike(server: DatabaseAddress, pattern: string): Promise<string[]> {
  const { rows } = await onServer(
    server,
    `select datname from pg_database where datname like '${pattern.replaceAll('_', '\\_')}' and datname not like '%copy'`,
  );
  return rows.map(row => String(row.datname));
}

async function onServer(server: DatabaseAddress, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client(connectionSettings({ ...server, database: 'postgres' }));
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
