import { readFileSync } from 'node:fs';
import { identityOf } from './identity.ts';

/**
 * Calls the listener when the npm that started this process is gone. Killed outright, npm cannot pass that on, and
 * the product would run on unseen behind a prompt that says it has ended.
 */
export function onNpmGone(listener: () => void): void {
  const pid = npmAbove(process.ppid, 4);
  const identity = pid === undefined ? undefined : identityOf(pid);
  if (pid === undefined || identity === undefined) return;
  const timer = setInterval(() => {
    if (identityOf(pid) === identity) return;
    clearInterval(timer);
    listener();
  }, 500);
  timer.unref();
}

/** Between npm and us there may be a shell and the Node that was there first. */
function npmAbove(pid: number, levels: number): number | undefined {
  if (process.platform !== 'linux' || process.env.npm_lifecycle_event === undefined || levels === 0) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    if (name.startsWith('npm')) return pid;
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return parent > 1 ? npmAbove(parent, levels - 1) : undefined;
  } catch {
    return undefined;
  }
}
