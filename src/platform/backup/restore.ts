import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster } from '../db/cluster.ts';
import { clusterFolder } from '../db/cluster-files.ts';
import { giveTreeToClusterUser } from '../db/cluster-user.ts';
import { findRunningCluster } from '../db/running-cluster.ts';
import { isLock, takeLock } from '../process/lock.ts';
import { Refusal } from '../process/refusal.ts';
import { interruptedRestore } from '../start/data-folder.ts';
import { copyFiles } from './copy.ts';
import { contentFolder, type Manifest, readManifest } from './manifest.ts';

/** Which back-up goes where. `replace` allows a data folder that holds something: what it held is moved aside. */
export type RestorePlan = {
  readonly backUp: string;
  readonly dataDir: string;
  readonly replace: boolean;
  readonly now: () => Temporal.Instant;
};

/**
 * Brings a back-up into a data folder, after every file of it was compared with the back-up's own list, and starts
 * the database once so that it is whole. Throws a Refusal with one sentence; the data folder is then as it was.
 */
export async function restore(plan: RestorePlan): Promise<Manifest & { readonly aside?: string }> {
  const manifest = readManifest(plan.backUp);
  mkdirSync(plan.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const dataDir = realpathSync(plan.dataDir);
  const lock = await takeLock(join(dataDir, 'lock'));
  if (!isLock(lock) || findRunningCluster(dataDir) !== undefined) {
    if (isLock(lock)) lock.release();
    throw new Refusal(`Alongside is running on the data folder ${dataDir}: stop it first.`);
  }
  try {
    const held = whatItHolds(dataDir);
    if (held.length > 0 && !plan.replace) {
      throw new Refusal(`The data folder ${dataDir} is not empty: with --replace what it holds is moved aside.`);
    }
    const staging = mkdtempSync(join(dataDir, interruptedRestore));
    try {
      await copyChecked(plan.backUp, manifest, staging);
    } catch (error) {
      rmSync(staging, { recursive: true, force: true });
      throw error;
    }
    const aside = held.length === 0 ? undefined : moveAside(dataDir, held, plan.now());
    await settle(dataDir, staging, manifest);
    return { ...manifest, ...(aside && { aside }) };
  } finally {
    lock.release();
  }
}

/** Everything but the lock, what a restore that was interrupted left, and what an earlier one moved aside. */
function whatItHolds(dataDir: string): string[] {
  return readdirSync(dataDir).filter(name => {
    if (name.startsWith(interruptedRestore)) rmSync(join(dataDir, name), { recursive: true, force: true });
    return name !== 'lock' && !name.startsWith(interruptedRestore) && !name.startsWith(asidePrefix);
  });
}

const asidePrefix = 'before-restore-';

async function copyChecked(backUp: string, manifest: Manifest, staging: string): Promise<void> {
  for (const folder of manifest.folders) mkdirSync(join(staging, folder), { recursive: true, mode: 0o700 });
  const paths = manifest.entries.map(({ path }) => path);
  const copied = await copyFiles(contentFolder(backUp), staging, paths);
  const found = new Map(copied.map(({ path, sha256 }) => [path, sha256]));
  const damaged = manifest.entries.find(({ path, sha256 }) => found.get(path) !== sha256);
  if (damaged) throw new Refusal(`The back-up is damaged: ${damaged.path} is not as it was written.`);
}

function moveAside(dataDir: string, held: readonly string[], now: Temporal.Instant): string {
  const aside = join(dataDir, `${asidePrefix}${now.round('second').toString().replaceAll(':', '')}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const name of held) renameSync(join(dataDir, name), join(aside, name));
  return aside;
}

/** The version last: until then the folder says that its restore was interrupted. */
async function settle(dataDir: string, staging: string, manifest: Manifest): Promise<void> {
  const names = readdirSync(staging).filter(name => name !== 'version.json');
  for (const name of [...names, 'version.json']) renameSync(join(staging, name), join(dataDir, name));
  if (manifest.database === 'included') {
    giveTreeToClusterUser(clusterFolder(dataDir));
    const cluster = await startCluster({ dataDir });
    await cluster.stop();
  }
  rmSync(staging, { recursive: true });
}
