import { basename } from 'node:path';
import { no, ok, type Result } from '#kernel/result.ts';
import { type BroughtFile, Unreadable } from '#platform/extracts/brought-file.ts';
import type { Encoding } from '#platform/extracts/decode-text.ts';
import { listArchive } from '#platform/extracts/list-archive.ts';
import { fileOf } from '#platform/extracts/list-folder.ts';
import { isArchive, listPath } from '#platform/extracts/list-path.ts';
import { type Feed, findFiles } from './find-files.ts';
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
  const listed = await listBrought(from, limit);
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

async function listBrought(from: string | readonly Uploaded[], limit: number): Promise<Result<BroughtFile[], Found[]>> {
  const listed = await listFrom(from, limit);
  if (listed.ok) return listed;
  const { refusal } = listed;
  const value = nameOf(from);
  return no([
    refusal === 'nothing-there'
      ? refusalOf('nothing-to-read', value)
      : { ...refusalOf(refusal.code, value), told: { problem: refusal.problem } },
  ]);
}

function listFrom(from: string | readonly Uploaded[], limit: number) {
  if (typeof from === 'string') return listPath(from, limit);
  const [only, ...others] = from;
  if (only && others.length === 0 && isArchive(only.name, only.bytes)) return listArchive(only.bytes, limit);
  return ok(from.map(({ name, bytes }) => fileOf(name, bytes)));
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
