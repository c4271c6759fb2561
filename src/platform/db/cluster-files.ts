import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../process/refusal.ts';
import type { ClusterBinaries } from './cluster-binaries.ts';
import { type ClusterUser, canReach, give, giveToClusterUser, spawnAs } from './cluster-user.ts';

/** The server's administrator; the web process never signs in as this user. */
export const administrator = 'alongside_admin';

/** The PostgreSQL this version of Alongside brings. */
const major = '18';

/** Where a data folder keeps its cluster. */
export const clusterFolder = (dataDir: string): string => join(dataDir, 'cluster');

const passwordFile = (dataDir: string): string => join(dataDir, 'cluster.password');

/** The administrator's password. Throws when the folder has none. */
export function readPassword(dataDir: string): string {
  return readFileSync(passwordFile(dataDir), 'utf8').trim();
}

/**
 * How the server names its own folder. A folder under a closed one (root's home) cannot be reached by name, but a
 * process may always name the folder it already stands in.
 */
export function folderName(folder: string, user: ClusterUser): string {
  return canReach(folder, user) ? folder : '/proc/self/cwd';
}

/** The environment of the server's programs: nothing of ours, no secrets. */
export const clusterEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

/**
 * The user the server runs as. When there is no cluster yet, `making` is an empty folder of that user to make it in.
 * Throws a Refusal for a cluster of another PostgreSQL and for a folder that cannot be written.
 */
export function claimCluster(dataDir: string): { user: ClusterUser; making?: string } {
  const folder = clusterFolder(dataDir);
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
    if (found !== major) {
      throw new Refusal(`The data folder ${dataDir} holds PostgreSQL ${found}; this Alongside brings ${major}.`);
    }
    return { user: giveToClusterUser(folder) };
  }
  try {
    for (const name of readdirSync(dataDir)) {
      if (name.startsWith(`${basename(folder)}.making`)) rmSync(join(dataDir, name), { recursive: true, force: true });
    }
    // A name of its own each time: the initdb of a start killed a moment ago may still be writing into the last one.
    const making = mkdtempSync(`${folder}.making-`);
    return { user: giveToClusterUser(making), making };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The data folder ${dataDir} cannot be written by this user.`);
  }
}

/**
 * Makes the cluster in the folder `making`, which is renamed when complete, so that an interrupted first start leaves
 * nothing half made. Sorting is by code point; names people read are sorted by named collations.
 */
export async function makeCluster(
  dataDir: string,
  making: string,
  binaries: ClusterBinaries,
  user: ClusterUser,
  fsync: boolean,
): Promise<void> {
  const secret = passwordFile(dataDir);
  writeFileSync(secret, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  give(secret, user);
  // initdb reads the password from a file already open: its user may not be allowed to walk to it by name.
  const password = openSync(secret, 'r');
  try {
    await runInitdb(
      spawnAs(
        user,
        binaries.initdb,
        [
          ['-D', folderName(making, user)],
          ['--username', administrator],
          ['--pwfile', '/dev/stdin'],
          ['--auth', 'scram-sha-256'],
          ['--encoding', 'UTF8'],
          ['--locale-provider', 'builtin'],
          ['--locale', 'C.UTF-8'],
          fsync ? [] : ['--no-sync'],
        ].flat(),
        { cwd: making, env: clusterEnvironment, stdio: [password, 'ignore', 'pipe'] },
      ),
    );
  } finally {
    closeSync(password);
    if (user.kind === 'other') chownSync(secret, 0, 0);
  }
  renameSync(making, clusterFolder(dataDir));
}

async function runInitdb(child: ReturnType<typeof spawnAs>): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    complaint += bytes.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The database could not be created:\n${complaint.trim()}`);
}
