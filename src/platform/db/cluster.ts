import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { identityOf } from '../process/identity.ts';
import { Refusal } from '../process/refusal.ts';
import { connectionSettings, type DatabaseAddress } from './address.ts';
import { type ClusterBinaries, prepareBinaries } from './cluster-binaries.ts';
import {
  administrator,
  claimCluster,
  clusterEnvironment,
  clusterFolder,
  folderName,
  makeCluster,
  readPassword,
} from './cluster-files.ts';
import { clusterSettings } from './cluster-settings.ts';
import { forgetSocketFolder, socketFolder, socketPort } from './cluster-socket.ts';
import { type ClusterUser, spawnAs } from './cluster-user.ts';
import { findRunningCluster, forgetDeadCluster, type RunningCluster } from './running-cluster.ts';

/** A running PostgreSQL. `address` is its administrator at the database `postgres`. */
export type Cluster = {
  readonly address: DatabaseAddress;
  /** True when a server left behind by an earlier start was taken over. */
  readonly adopted: boolean;
  /** Stops the server: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
  /** Calls the listener once when the server ends without having been told to. */
  onExit(listener: () => void): void;
};

/**
 * `dataDir` must exist and be writable. `fsync: false` is for tests: a crash of the machine would lose data. `filling` is
 * for writing a great deal into a cluster that nobody uses yet: a crash of the machine loses it.
 */
export type ClusterOptions = { dataDir: string; fsync?: boolean; filling?: boolean; log?: (line: string) => void };

/**
 * Starts the PostgreSQL that came with npm on a private Unix socket, making the cluster on first use, or adopts the
 * server that already holds this folder. Throws a Refusal with one sentence when it cannot.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dataDir = realpathSync(options.dataDir);
  const running = findRunningCluster(dataDir);
  if (running !== undefined) {
    const adopted = await adopt(dataDir, running);
    if (adopted !== undefined) return adopted;
  }
  const { user, making } = claimCluster(dataDir);
  const binaries = prepareBinaries(dataDir, user);
  if (making !== undefined) await makeCluster(dataDir, making, binaries, user, options.fsync ?? true);
  return await startServer(dataDir, binaries, user, options);
}

/** The administrator's address of a server whose socket lies in that folder. */
export function administratorAddress(dataDir: string, socketDir: string): DatabaseAddress {
  return {
    host: socketDir,
    port: socketPort,
    user: administrator,
    password: readPassword(dataDir),
    database: 'postgres',
  };
}

async function adopt(dataDir: string, running: RunningCluster): Promise<Cluster | undefined> {
  const alive = (): boolean => identityOf(running.pid) === running.identity;
  const address = administratorAddress(dataDir, running.socketDir);
  if (!(await answers(address, alive))) return undefined;
  return supervised(dataDir, address, true, running.pid, alive);
}

async function startServer(
  dataDir: string,
  binaries: ClusterBinaries,
  user: ClusterUser,
  options: ClusterOptions,
): Promise<Cluster> {
  const folder = clusterFolder(dataDir);
  const socketDir = socketFolder(dataDir, user);
  const address = administratorAddress(dataDir, socketDir);
  const { fsync = true, filling = false } = options;
  const args = ['-D', folderName(folder, user), ...clusterSettings({ socketDir, fsync, filling })];
  // A server killed a moment ago may still hold its shared memory until its last process is gone.
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    forgetDeadCluster(dataDir);
    const logged = logLength(dataDir);
    const child = spawnServer(dataDir, binaries, user, args);
    const alive = (): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    if (await answers(address, alive)) {
      child.unref();
      return supervised(dataDir, address, false, child.pid as number, alive, child);
    }
    if (!isStillHeld(dataDir, logged)) break;
    options.log?.(`The database did not start (attempt ${attempt}); trying again.`);
    await wait(Math.min(100 * attempt, 1000));
  }
  throw new Refusal(`The database does not start; its own log is ${logFile(dataDir)}.`);
}

const logFile = (dataDir: string): string => join(dataDir, 'logs', 'postgresql.log');

function logLength(dataDir: string): number {
  return statSync(logFile(dataDir), { throwIfNoEntry: false })?.size ?? 0;
}

/** Whether the server said, in what it logged since, that something of the last one is still there. */
function isStillHeld(dataDir: string, since: number): boolean {
  const said = readFileSync(logFile(dataDir)).subarray(since).toString();
  return /lock file|shared memory block|Address already in use/.test(said);
}

function spawnServer(dataDir: string, binaries: ClusterBinaries, user: ClusterUser, args: string[]): ChildProcess {
  const log = openLog(dataDir);
  try {
    // A group of its own: Ctrl-C in a terminal must reach the database last, not first.
    const options = { cwd: clusterFolder(dataDir), env: clusterEnvironment, detached: true };
    const child = spawnAs(user, binaries.postgres, args, { ...options, stdio: ['ignore', log, log] });
    child.on('error', () => {});
    return child;
  } finally {
    closeSync(log);
  }
}

function openLog(dataDir: string): number {
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const path = logFile(dataDir);
  const log = openSync(path, 'a', 0o600);
  if (statSync(path).size < 5_000_000) return log;
  closeSync(log);
  renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** Waits until the server answers; false when its process ends first. Recovery after a crash may take its time. */
async function answers(address: DatabaseAddress, alive: () => boolean): Promise<boolean> {
  while (alive()) {
    const client = new pg.Client({ ...connectionSettings(address), connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === '28P01') throw new Refusal('The file cluster.password does not fit the database in this folder.');
      if (code === 'EACCES') throw new Refusal('The database in this folder belongs to another user of this machine.');
      await wait(25);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

function supervised(
  dataDir: string,
  address: DatabaseAddress,
  adopted: boolean,
  pid: number,
  alive: () => boolean,
  child?: ChildProcess,
): Cluster {
  let stopping = false;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const watch = child === undefined ? setInterval(() => alive() || end(), 250) : undefined;
  watch?.unref();
  child?.once('exit', () => end());
  return {
    address,
    adopted,
    onExit: listener => {
      void ended.then(() => {
        clearInterval(watch);
        if (!stopping) listener();
      });
    },
    stop: async () => {
      stopping = true;
      clearInterval(watch);
      await stopServer(pid, alive, child);
      forgetSocketFolder(dataDir);
    },
  };
}

/** PostgreSQL's fast shutdown, and after a minute its immediate one, which only costs a recovery at next start. */
async function stopServer(pid: number, alive: () => boolean, child?: ChildProcess): Promise<void> {
  child?.ref();
  for (const [signal, milliseconds] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!alive()) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = AbortSignal.timeout(milliseconds);
    if (child !== undefined) await once(child, 'exit', { signal: deadline }).catch(() => {});
    while (alive() && !deadline.aborted) await wait(20);
  }
}
