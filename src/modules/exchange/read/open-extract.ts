import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { no, ok, type Result } from '#kernel/result.ts';
import { type BroughtFile, Unreadable } from './brought-file.ts';
import type { Encoding } from './decode-text.ts';
import { type Feed, findFiles } from './find-files.ts';
import { listArchive } from './list-archive.ts';
import { fileAt, fileOf, listFolder } from './list-folder.ts';
import type { Mapping } from './mapping.ts';
import { readFile } from './read-file.ts';
import { MOST_MAPPING, readMapping } from './read-mapping.ts';
import type { Found, Source } from './source.ts';

/** What was uploaded: a file by its name, in memory. */
export type Uploaded = { readonly name: string; readonly bytes: Buffer };

export type ReadAs = {
  /** How the files of another system become ours. Otherwise a `mapping.json` beside the files says it, if there is one. */
  readonly mapping?: Mapping;
  /** What the files are written in, when it is known better than their bytes tell. A byte order mark still wins. */
  readonly encoding?: Encoding;
  /** The most bytes all files together may have, unpacked. */
  readonly limit?: number;
};

/** 8 GB: a state's whole caseload is some two. */
export const MOST_BYTES = 8 * 1024 ** 3;

/**
 * Opens an extract: a folder of files of the caseload set, a zip archive of them, or a single one; by its path, or as it
 * was uploaded (one archive, or files). Only names and sizes are looked at here. What comes out is read once, file by file
 * in the order of the set, and says by itself what is wrong with a file or a line; memory holds a piece of one file.
 *
 * Refused at once are: an extract without any file of the set (`nothing-to-read`), two files for one (`file-twice`), an
 * archive that is broken, encrypted, or too large (`archive-broken`, `archive-too-large`), and a mapping that cannot be
 * read (`mapping-not-readable`). Nothing that stands in an extract makes this throw; a disk that fails does.
 */
export async function openExtract(
  from: string | readonly Uploaded[],
  { mapping, encoding, limit = MOST_BYTES }: ReadAs = {},
): Promise<Result<Source, Found[]>> {
  const listed = typeof from === 'string' ? await listPath(from, limit) : await listUploaded(from, limit);
  if (!listed.ok) return listed;
  const brought = listed.value.filter(({ name }) => !isMapping(name));
  const beside = mapping ? ok(mapping) : await readBeside(listed.value.find(({ name }) => isMapping(name)));
  if (!beside.ok) return beside;
  const { feeds, found } = findFiles(brought, beside.value);
  if (found.some(({ weight }) => weight === 'refusal')) return no(found);
  if (feeds.length === 0) return no([...found, refusalOf('nothing-to-read', nameOf(from))]);
  if (feeds.reduce((sum, { brought: { size } }) => sum + size, 0) > limit)
    return no([{ ...refusalOf('archive-too-large', nameOf(from)), told: { problem: 'size' } }]);
  return ok(readAll(feeds, found, beside.value, encoding));
}

async function* readAll(
  feeds: readonly Feed[],
  found: readonly Found[],
  mapping: Mapping | undefined,
  encoding: Encoding | undefined,
): Source {
  for (const one of found) yield { is: 'found', found: one };
  for (const feed of feeds) yield* readFile(feed, mapping, encoding);
}

async function listPath(path: string, limit: number): Promise<Result<BroughtFile[], Found[]>> {
  const about = await stat(path).catch(() => null);
  if (about?.isDirectory()) return ok(await listFolder(path));
  if (!about?.isFile()) return no([refusalOf('nothing-to-read', basename(path))]);
  if (isArchive(path, await beginningOf(path))) return await listArchive(path, basename(path), limit);
  return ok([fileAt(path, about.size)]);
}

async function listUploaded(uploaded: readonly Uploaded[], limit: number): Promise<Result<BroughtFile[], Found[]>> {
  const [only, ...others] = uploaded;
  if (only && others.length === 0 && isArchive(only.name, only.bytes))
    return await listArchive(only.bytes, basename(only.name), limit);
  return ok(uploaded.map(({ name, bytes }) => fileOf(name, bytes)));
}

/** `PK`, and whether a file follows or nothing does. */
const ARCHIVES: ReadonlySet<string> = new Set(['504b0304', '504b0506']);

/** By its first bytes, whatever it is called; or by its name, and then it is a broken one. */
const isArchive = (name: string, begins: Buffer): boolean =>
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

const isMapping = (name: string): boolean => name.toLowerCase() === 'mapping.json';

async function readBeside(file: BroughtFile | undefined): Promise<Result<Mapping | undefined, Found[]>> {
  if (!file) return ok(undefined);
  try {
    const pieces: Buffer[] = [];
    for await (const piece of file.bytes()) {
      pieces.push(piece);
      // Enough to be refused as too large.
      if (pieces.reduce((sum, { length }) => sum + length, 0) > MOST_MAPPING) break;
    }
    return readMapping(Buffer.concat(pieces));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return no([{ ...refusalOf(error.code, file.name), told: { problem: error.problem } }]);
  }
}

const nameOf = (from: string | readonly Uploaded[]): string =>
  typeof from === 'string' ? basename(from) : from.map(({ name }) => basename(name)).join(', ');

const refusalOf = (code: Found['code'], value: string): Found => ({
  weight: 'refusal',
  file: null,
  line: null,
  column: null,
  code,
  value: value.slice(0, 200),
});
