import { open, stat } from 'node:fs/promises';
import { no, ok, type Result } from '#kernel/result.ts';
import type { BroughtFile, Unreadable } from './brought-file.ts';
import { listArchive } from './list-archive.ts';
import { fileAt, listFolder } from './list-folder.ts';

/** What lies at a path: the files of a folder, of a zip archive, or the one file. `limit` is bytes, of all together. */
export async function listPath(
  path: string,
  limit: number,
): Promise<Result<BroughtFile[], Unreadable | 'nothing-there'>> {
  const about = await stat(path).catch(() => null);
  if (about?.isDirectory()) return ok(await listFolder(path));
  if (!about?.isFile()) return no('nothing-there');
  if (isArchive(path, await beginningOf(path))) return await listArchive(path, limit);
  return ok([fileAt(path, about.size)]);
}

/** `PK`, and whether a file follows or nothing does. */
const ARCHIVES: ReadonlySet<string> = new Set(['504b0304', '504b0506']);

/** By its first bytes, whatever it is called; or by its name, and then it is a broken one. */
export const isArchive = (name: string, begins: Buffer): boolean =>
  ARCHIVES.has(begins.toString('hex', 0, 4)) || /\.zip$/i.test(name);

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
