import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BroughtFile, isLeftBehind } from './brought-file.ts';

const CHUNK = 256 * 1024;

/** The files of a folder and of the folders in it, by name. Throws what the file system throws. */
export async function listFolder(folder: string, within = ''): Promise<BroughtFile[]> {
  const files: BroughtFile[] = [];
  for (const name of (await readdir(join(folder, within))).toSorted()) {
    const path = join(within, name);
    if (isLeftBehind(path)) continue;
    const about = await stat(join(folder, path)).catch(() => null);
    if (about?.isFile()) files.push(fileAt(join(folder, path), about.size));
    else if (about?.isDirectory() && within === '') files.push(...(await listFolder(folder, path)));
  }
  return files;
}

/** A file on the disk, read piece by piece. */
export const fileAt = (path: string, size: number): BroughtFile => ({
  name: basename(path),
  size,
  bytes: () => createReadStream(path, { highWaterMark: CHUNK }),
});

/** A file that is in memory already. */
export const fileOf = (name: string, content: Buffer): BroughtFile => ({
  name: name.split(/[\\/]/).at(-1) ?? name,
  size: content.length,
  async *bytes() {
    for (let at = 0; at < content.length; at += CHUNK) yield content.subarray(at, at + CHUNK);
  },
});
