import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One file of a back-up: its path in it, its size in bytes, its SHA-256 in hex. */
export type Entry = { readonly path: string; readonly size: number; readonly sha256: string };

/** All files and folders below a folder, as paths relative to it; nothing when there is no such folder. */
export function listTree(folder: string): { files: string[]; folders: string[] } {
  const tree = { files: [] as string[], folders: [] as string[] };
  walk(folder, '', tree);
  return tree;
}

function walk(folder: string, below: string, tree: { files: string[]; folders: string[] }): void {
  for (const entry of entriesOf(join(folder, below))) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) {
      tree.folders.push(path);
      walk(folder, path, tree);
    } else if (entry.isFile()) tree.files.push(path);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A folder of a living database or of destroyed files may go while we walk.
    if (isGone(error)) return [];
    throw error;
  }
}

/** Copies one file and makes sure it is on disk; undefined when it is gone. The copy is open to its owner only. */
export async function copyFile(from: string, to: string): Promise<{ size: number; sha256: string } | undefined> {
  const source = await open(from, 'r').catch((error: unknown) => {
    if (isGone(error)) return undefined;
    throw error;
  });
  if (source === undefined) return undefined;
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const target = await open(to, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const bytes of source.createReadStream({ autoClose: false, highWaterMark: 1 << 18 })) {
      hash.update(bytes as Buffer);
      size += (bytes as Buffer).length;
      await target.writeFile(bytes as Buffer);
    }
    await target.sync();
    return { size, sha256: hash.digest('hex') };
  } finally {
    await source.close();
    await target.close();
  }
}

/** Writes one file of a back-up that is copied from nowhere. */
export function writeFile(folder: string, path: string, text: string): Entry {
  writeFileSync(join(folder, path), text, { mode: 0o600, flush: true });
  return { path, size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

/** Copies many files, a few at a time, and answers with those that were still there. */
export async function copyFiles(from: string, to: string, paths: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  const left = [...paths];
  const worker = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const copied = await copyFile(join(from, path), join(to, path));
      if (copied !== undefined) entries.push({ path, ...copied });
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return entries;
}

function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
