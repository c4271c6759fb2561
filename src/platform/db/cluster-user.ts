import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chownSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal } from '../process/refusal.ts';

/**
 * The user PostgreSQL runs as; it refuses to run as root.
 * `self`: whoever started us. `other`: root started us, and the server runs as an unprivileged user.
 * `namespace`: a container knows no ordinary user by name; the server runs in a user namespace of its own.
 */
export type ClusterUser =
  | { readonly kind: 'self' }
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

/** `nobody` and `nogroup`: known on every Linux, which matters because initdb looks its user up. */
const nobody = 65534;

/**
 * Makes the folder belong to the user the server will run as, and says who that is.
 * A folder that already belongs to an ordinary user keeps its owner, so that root may start what a user made.
 */
export function giveToClusterUser(folder: string): ClusterUser {
  if (process.getuid?.() !== 0) return hasName() ? { kind: 'self' } : { kind: 'namespace' };
  if (process.platform !== 'linux') {
    throw new Refusal('PostgreSQL does not run as root here: start Alongside as an ordinary user.');
  }
  const owner = statSync(folder);
  if (owner.uid !== 0) return { kind: 'other', uid: owner.uid, gid: owner.gid };
  try {
    chownSync(folder, nobody, nobody);
    return { kind: 'other', uid: nobody, gid: nobody };
  } catch {
    return { kind: 'namespace' };
  }
}

/** The same for a folder with everything in it, such as a cluster that was copied here. */
export function giveTreeToClusterUser(folder: string): ClusterUser {
  const user = giveToClusterUser(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) give(join(folder, name), user);
  return user;
}

/** A container may run us under a number without a name; initdb refuses that. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** Makes one more file or folder belong to that user. */
export function give(path: string, user: ClusterUser): void {
  if (user.kind === 'other') chownSync(path, user.uid, user.gid);
}

/** Starts a program as that user. The working folder is entered before the user changes. */
export function spawnAs(user: ClusterUser, program: string, args: string[], options: SpawnOptions): ChildProcess {
  if (user.kind === 'namespace') {
    return spawn('unshare', ['--user', `--map-user=${nobody}`, '--', program, ...args], options);
  }
  return spawn(program, args, user.kind === 'other' ? { ...options, uid: user.uid, gid: user.gid } : options);
}

/** Whether that user can reach a file or folder: every folder above it lets them through and it can be read. */
export function canReach(path: string, user: ClusterUser): boolean {
  if (user.kind !== 'other') return true;
  const stat = statSync(path);
  if (!allowed(stat, user, stat.isDirectory() ? 5 : 4)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allowed(statSync(folder), user, 1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function allowed(
  stat: { mode: number; uid: number; gid: number },
  user: { uid: number; gid: number },
  bits: number,
): boolean {
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
  return ((stat.mode >> shift) & bits) === bits;
}
