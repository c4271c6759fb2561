import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, workingFolderOf } from '../process/identity.ts';
import { clusterFolder } from './cluster-files.ts';

/** A PostgreSQL that serves this data folder right now. */
export type RunningCluster = { readonly pid: number; readonly identity: string; readonly socketDir: string };

/** Finds the server that holds the data folder's cluster, whoever started it; undefined when none does. */
export function findRunningCluster(dataDir: string): RunningCluster | undefined {
  const folder = clusterFolder(dataDir);
  let lines: string[];
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const identity = identityOf(pid);
  // The server stands in its own folder: another process that was given the same number does not.
  if (identity === undefined || workingFolderOf(pid) !== folder) return undefined;
  return { pid, identity, socketDir: (lines[4] ?? '').trim() };
}

/**
 * Removes the note of a server that is gone when its number now belongs to someone else. PostgreSQL cleans up after
 * itself, except that it believes such a note and refuses to start.
 */
export function forgetDeadCluster(dataDir: string): void {
  if (findRunningCluster(dataDir) === undefined)
    rmSync(join(clusterFolder(dataDir), 'postmaster.pid'), { force: true });
}
