import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { no, ok, type Result } from '#kernel/result.ts';
import { type ArchiveProblem, type BroughtFile, isLeftBehind, Unreadable } from './brought-file.ts';

const MOST_FILES = 10_000;
/** Tables shrink to a tenth, seldom to a fiftieth. What shrinks more is small, or made to fill a disk. */
const MOST_DENSE = 250;
const SMALL = 32 * 1024 * 1024;

/**
 * The files of a zip archive, on the disk or in memory. `limit` is the most bytes they may have together when unpacked.
 * An archive that says of itself that it is larger, that is encrypted, cut off, or names files outside of itself is
 * refused whole; what it hides is found when its bytes are read. Nothing of it is ever written to the disk.
 */
export async function listArchive(at: string | Buffer, limit: number): Promise<Result<BroughtFile[], Unreadable>> {
  try {
    return ok(await listEntries(at, limit));
  } catch (error) {
    return no(asUnreadable(error));
  }
}

async function listEntries(at: string | Buffer, limit: number): Promise<BroughtFile[]> {
  const zip = await openZip(at);
  try {
    if (zip.entryCount > MOST_FILES) throw new Unreadable('archive-too-large', 'too-many-files');
    const files: BroughtFile[] = [];
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || isLeftBehind(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new Unreadable('archive-broken', 'encrypted');
      if (!entry.canDecodeFileData()) throw new Unreadable('archive-broken', 'method');
      size += entry.uncompressedSize;
      if (size > limit) throw new Unreadable('archive-too-large', 'size');
      if (entry.uncompressedSize > Math.max(SMALL, entry.compressedSize * MOST_DENSE))
        throw new Unreadable('archive-too-large', 'density');
      files.push(fileIn(at, entry));
    }
    return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    zip.close();
  }
}

// Checked: an entry may be read through the archive opened anew, which then closes with it.
const fileIn = (at: string | Buffer, entry: Entry): BroughtFile => ({
  name: entry.fileName.split('/').at(-1)!,
  size: entry.uncompressedSize,
  async *bytes() {
    try {
      yield* unpack(at, entry);
    } catch (error) {
      throw asUnreadable(error, 'content');
    }
  },
});

async function* unpack(at: string | Buffer, entry: Entry): AsyncGenerator<Buffer> {
  const zip = await openZip(at);
  try {
    let sum = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
    if (sum !== entry.crc32) throw new Unreadable('archive-broken', 'content');
  } finally {
    zip.close();
  }
}

const openZip = (at: string | Buffer): Promise<ZipFile> =>
  typeof at === 'string' ? openPromise(at, { autoClose: false }) : fromBufferPromise(at);

/** What yauzl and zlib throw has no codes of its own, but words that say it. */
function asUnreadable(error: unknown, otherwise: ArchiveProblem = 'not-a-zip'): Unreadable {
  if (error instanceof Unreadable) return error;
  const { message } = error as Error;
  if (/too many bytes/.test(message)) return new Unreadable('archive-too-large', 'size');
  if (/relative path|absolute path|in fileName/.test(message)) return new Unreadable('archive-broken', 'name');
  return new Unreadable('archive-broken', otherwise);
}
