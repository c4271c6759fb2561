import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { dateOf } from '#kernel/clock.ts';
import { Refusal } from '#platform/process/refusal.ts';

/**
 * Where the files of an export go: a folder or an archive. Until `keep` they lie beside their place under another name,
 * so that nothing half written ever has the name that was asked for.
 */
export type Sink = {
  /** Opens the next file; the one before it must have ended. */
  begin(name: string): Writer;
  /** Gives everything its name. */
  keep(): Promise<void>;
  /** Removes what was written so far. May be called at any moment, and again. */
  drop(): void;
};

export type Writer = { write(text: string): Promise<void>; end(): Promise<void> };

/** Only whoever runs the command may read what an export holds. */
const FILE = 0o600;
const FOLDER = 0o700;

/**
 * Makes ready to write to `out`: an archive when its name ends in `.zip`, otherwise a folder. Throws a Refusal when
 * something is there already. `modified` is the moment the files of an archive carry.
 */
export function openSink(out: string, modified: Temporal.Instant): Sink {
  const place = resolve(out);
  const isArchive = place.endsWith('.zip');
  if (isArchive ? existsSync(place) : isTaken(place))
    throw new Refusal(`${out} is there already: name a new one for each export.`);
  mkdirSync(dirname(place), { recursive: true });
  const part = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  rmSync(part, { recursive: true, force: true });
  const drop = () => rmSync(part, { recursive: true, force: true });
  return isArchive ? archiveAt(part, place, modified, drop) : folderAt(part, place, drop);
}

function isTaken(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return !statSync(folder).isDirectory() || readdirSync(folder).length > 0;
}

function folderAt(part: string, place: string, drop: () => void): Sink {
  mkdirSync(part, { mode: FOLDER });
  chmodSync(part, FOLDER);
  return {
    begin: name => {
      const file = writingTo(join(part, name));
      return writerTo(file, async () => {
        file.end();
        await finished(file);
      });
    },
    keep: async () => renameSync(part, place),
    drop,
  };
}

function archiveAt(part: string, place: string, modified: Temporal.Instant, drop: () => void): Sink {
  const zip = new ZipFile();
  const file = writingTo(part);
  const written = finished(zip.outputStream.pipe(file));
  written.catch(() => {});
  zip.on('error', error => file.destroy(error as Error));
  return {
    begin: name => {
      const entry = new PassThrough();
      zip.addReadStream(entry, name, { mtime: dateOf(modified), mode: 0o100_000 | FILE });
      const end = async () => {
        entry.end();
        await finished(entry);
      };
      return writerTo(entry, end, written);
    },
    keep: async () => {
      zip.end();
      await written;
      renameSync(part, place);
    },
    drop: () => {
      file.destroy();
      drop();
    },
  };
}

/** Opened at once, so that nothing appears after it was dropped. */
const writingTo = (path: string) => createWriteStream(path, { fd: openSync(path, 'wx', FILE) });

/** `whole` is rejected when what the stream leads to breaks. */
function writerTo(stream: Writable, end: () => Promise<void>, whole?: Promise<void>): Writer {
  const broken = new Promise<never>((_, reject) => {
    stream.once('error', reject);
    whole?.catch(reject);
  });
  broken.catch(() => {});
  return {
    write: async text => {
      if (stream.write(text)) return;
      await Promise.race([broken, new Promise<void>(drained => stream.once('drain', drained))]);
    },
    end: () => Promise.race([broken, end()]),
  };
}
