import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { identityOf } from './identity.ts';

/** Who holds a lock. `stopping` is set while the holder is on its way out. */
export type LockHolder = { readonly pid: number; readonly identity: string; readonly stopping?: boolean };

/** A lock this process holds until it releases it or ends, however it ends. */
export type Lock = {
  /** Tells a process that waits that this one will be gone soon. */
  announceStop(): void;
  release(): void;
};

/** How long a holder is waited for, in milliseconds. */
const usualPatience = { living: 1_500, stopping: 30_000 };

/**
 * Takes the lock kept in the file `path`, or answers with the living process that holds it. A holder that is
 * stopping is waited for, and one that died is not believed.
 */
export async function takeLock(path: string, patience = usualPatience): Promise<Lock | LockHolder> {
  const own: LockHolder = { pid: process.pid, identity: identityOf(process.pid) ?? '' };
  const begun = performance.now();
  for (;;) {
    if (tryToTake(path, own)) return heldLock(path, own);
    const holder = livingHolder(path);
    if (holder === undefined) continue;
    // A start right after a Ctrl-C or a kill finds the last one still tidying up.
    if (performance.now() - begun > (holder.stopping ? patience.stopping : patience.living)) return holder;
    await wait(50);
  }
}

/** Whether `takeLock` took it. */
export function isLock(answer: Lock | LockHolder): answer is Lock {
  return 'release' in answer;
}

/** A hard link appears complete or not at all, and never over another. */
function tryToTake(path: string, own: LockHolder): boolean {
  const mine = `${path}.${randomUUID()}`;
  writeFileSync(mine, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The holder, if it lives; a dead one's lock is moved out of the way. */
function livingHolder(path: string): LockHolder | undefined {
  const found = read(path);
  if (found === undefined) return undefined;
  if (identityOf(found.pid) === found.identity) return found;
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return undefined;
  }
  // Between reading and moving, another start may have replaced the dead lock by its own: give that one back.
  const moved = read(aside);
  if (moved !== undefined && identityOf(moved.pid) === moved.identity) {
    try {
      linkSync(aside, path);
    } catch {
      // A third start holds it by now; that start's lock stands.
    }
  }
  rmSync(aside, { force: true });
  return undefined;
}

function read(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
}

function heldLock(path: string, own: LockHolder): Lock {
  const isOwn = (): boolean => {
    const found = read(path);
    return found?.pid === own.pid && found.identity === own.identity;
  };
  return {
    announceStop: () => {
      if (!isOwn()) return;
      const next = `${path}.${randomUUID()}`;
      writeFileSync(next, JSON.stringify({ ...own, stopping: true }), { mode: 0o600 });
      renameSync(next, path);
    },
    release: () => {
      if (isOwn()) rmSync(path, { force: true });
    },
  };
}
