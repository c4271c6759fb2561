// Lets one process at a time prepare the checkout; the others wait. Runs on Node 20, before anything is installed.
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits for its turn at the file `path`. `onWait` is called once if another process has the turn. A turn ends with
 * its process and its helper (an npm or a build that outlives a killed start), so nothing is left behind to clear.
 */
export async function takeTurn(path, onWait) {
  let waited = false;
  while (!write(path, [process.pid])) {
    if (!isTaken(path)) continue;
    if (!waited) onWait();
    waited = true;
    await wait(200);
  }
  return {
    /** Names the process that does the work. */
    helper: pid => {
      const next = `${path}.${randomUUID()}`;
      writeFileSync(next, describe([process.pid, pid]));
      renameSync(next, path);
    },
    end: () => rmSync(path, { force: true }),
  };
}

function write(path, pids) {
  const own = `${path}.${randomUUID()}`;
  writeFileSync(own, describe(pids));
  try {
    // A link appears complete or not at all, and never over another.
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Whether a living process has the turn; a dead one's is moved out of the way. */
function isTaken(path) {
  const holders = read(path);
  if (holders === undefined) return false;
  if (isAlive(holders)) return true;
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    // Another start may have put its own in place between reading and moving: give that one back.
    if (isAlive(read(aside) ?? [])) linkSync(aside, path);
  } catch {
    // Somebody else moved it, or holds it by now.
  }
  rmSync(aside, { force: true });
  return false;
}

const describe = pids => JSON.stringify(pids.filter(Boolean).map(pid => ({ pid, began: beganAt(pid) })));
const isAlive = holders => holders.some(({ pid, began }) => began !== null && beganAt(pid) === began);

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Tells a process from a later one with the same number; null when it is gone. */
function beganAt(pid) {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0) && 'alive';
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}
