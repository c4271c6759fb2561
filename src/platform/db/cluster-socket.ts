import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClusterUser, canReach, give } from './cluster-user.ts';

/** The number in the socket's file name; no network port is opened. */
export const socketPort = 5432;

/**
 * The folder for the server's Unix socket, mode 0700: beside the cluster, or in a temporary folder when that path is
 * too long for a socket (107 bytes) or closed to the server's user. It stays the same until the server is stopped, so
 * that processes that outlive a server that was killed find the next one.
 */
export function socketFolder(dataDir: string, user: ClusterUser): string {
  const beside = join(dataDir, 'socket');
  if (fits(beside)) {
    mkdirSync(beside, { recursive: true, mode: 0o700 });
    give(beside, user);
    if (canReach(beside, user)) return beside;
  }
  const note = noteFile(dataDir);
  const noted = readNote(note);
  if (noted !== undefined && isPrivate(noted, user) && canReach(noted, user)) return noted;
  const base = [tmpdir(), '/tmp'].map(path => realpathSync(path)).find(path => fits(path) && canReach(path, user));
  const made = mkdtempSync(join(base ?? '/tmp', 'alongside-'));
  chmodSync(made, 0o700);
  give(made, user);
  writeFileSync(note, made, { mode: 0o600 });
  return made;
}

/** Removes the folder in the temporary place, if there is one, after the server was stopped. */
export function forgetSocketFolder(dataDir: string): void {
  const noted = readNote(noteFile(dataDir));
  if (noted !== undefined) rmSync(noted, { recursive: true, force: true });
  rmSync(noteFile(dataDir), { force: true });
}

const noteFile = (dataDir: string): string => join(dataDir, 'socket.path');

/** macOS allows 103 bytes, Linux 107: the smaller holds everywhere. */
function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `alongside-XXXXXX/.s.PGSQL.${socketPort}`)) <= 103;
}

function readNote(note: string): string | undefined {
  try {
    return readFileSync(note, 'utf8');
  } catch {
    return undefined;
  }
}

/** A folder in a shared place is only used again while it is a real folder of the server's user, closed to others. */
function isPrivate(folder: string, user: ClusterUser): boolean {
  try {
    const stat = lstatSync(folder);
    const owner = user.kind === 'other' ? user.uid : process.getuid?.();
    return stat.isDirectory() && stat.uid === owner && (stat.mode & 0o077) === 0;
  } catch {
    return false;
  }
}
