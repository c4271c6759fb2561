import { existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { administratorAddress, startCluster } from '../db/cluster.ts';
import { clusterFolder } from '../db/cluster-files.ts';
import { findRunningCluster } from '../db/running-cluster.ts';
import { isLock, takeLock } from '../process/lock.ts';
import { Refusal } from '../process/refusal.ts';
import { copyCluster } from './cluster-copy.ts';
import { copyFiles, type Entry, listTree } from './copy.ts';
import { contentFolder, type Manifest, writeManifest } from './manifest.ts';

/** What to back up and where to. With `outside` the database is its operator's and is left out. */
export type BackUpPlan = {
  readonly dataDir: string;
  readonly out: string;
  readonly outside: boolean;
  readonly now: () => Temporal.Instant;
};

/**
 * Copies a data folder into the empty folder `out`, whether the product runs or not, and answers with what is in it.
 * The database comes first: a file is written before the row that names it, so every row finds its file.
 * Throws a Refusal with one sentence.
 */
export async function backUp(plan: BackUpPlan): Promise<Manifest & { readonly bytes: number }> {
  if (!existsSync(join(plan.dataDir, 'version.json'))) {
    throw new Refusal(`There is no data folder of Alongside at ${plan.dataDir}.`);
  }
  const dataDir = realpathSync(plan.dataDir);
  const out = openOut(plan.out, dataDir);
  const content = contentFolder(out);
  const entries = plan.outside ? [] : await copyDatabase(dataDir, content);
  const rest = listTree(dataDir).files.filter(path => /^(files|keys)\//.test(path) || loose.includes(path));
  entries.push(...(await copyFiles(dataDir, content, rest)));
  const manifest: Manifest = {
    format: 1,
    at: plan.now().round('second').toString(),
    database: plan.outside ? 'operator' : 'included',
    keys: rest.some(path => path.startsWith('keys/')) ? 'included' : 'elsewhere',
    folders: listTree(content).folders,
    entries,
  };
  writeManifest(out, manifest);
  return { ...manifest, bytes: entries.reduce((sum, { size }) => sum + size, 0) };
}

/** The single files of a data folder that belong to it; the others are of this machine and this start. */
const loose = ['version.json', 'sign-ins.json', 'cluster.password'];

function openOut(path: string, dataDir: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const out = realpathSync(path);
  if (!relative(dataDir, out).startsWith('..')) {
    throw new Refusal('A back-up must lie outside of the data folder it copies.');
  }
  if (readdirSync(out).length > 0)
    throw new Refusal(`The folder ${out} is not empty: name a new one for each back-up.`);
  return out;
}

/** Copies the cluster through the server that runs on it; when none does, one is started for this long. */
async function copyDatabase(dataDir: string, content: string): Promise<Entry[]> {
  const from = clusterFolder(dataDir);
  const to = clusterFolder(content);
  const prefixed = (entries: Entry[]): Entry[] =>
    entries.map(entry => ({ ...entry, path: relative(content, join(to, entry.path)) }));
  const running = findRunningCluster(dataDir);
  if (running !== undefined) {
    return prefixed(await copyCluster(administratorAddress(dataDir, running.socketDir), from, to));
  }
  const lock = await takeLock(join(dataDir, 'lock'));
  if (!isLock(lock)) throw new Refusal('Alongside is starting or stopping on this data folder: try again in a moment.');
  try {
    const cluster = await startCluster({ dataDir });
    try {
      return prefixed(await copyCluster(cluster.address, from, to));
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.release();
  }
}
