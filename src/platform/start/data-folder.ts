import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../process/refusal.ts';

/** How the folder itself is laid out; a change that older code would misread raises it. */
const layout = 1;

/** How the folder's name begins in which a restore collects what it brings; it is gone when the restore is complete. */
export const interruptedRestore = '.restoring-';

type Version = {
  readonly layout: number;
  /** The newest migration of the database that belongs to the folder; set once it was made. */
  readonly database?: string;
};

/**
 * Opens the data folder, making it when it is not there, and answers with its real path and what it says of itself.
 * `known` are the migrations this code has. Throws a Refusal, having changed nothing, when the folder was used by a
 * newer Alongside or cannot be written.
 */
export function openDataFolder(path: string, known: readonly string[]): { dataDir: string; database?: string } {
  try {
    // Root's server process runs as another user and must be able to walk through; the folders inside are closed.
    mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(path, constants.R_OK | constants.X_OK);
  } catch {
    throw new Refusal(`The data folder ${path} cannot be made or opened by this user.`);
  }
  const dataDir = realpathSync(path);
  const version = readVersion(dataDir);
  if (version !== undefined && (version.layout > layout || isUnknown(version.database, known))) {
    throw new Refusal(`The data folder ${dataDir} was used by a newer version of Alongside; nothing was touched.`);
  }
  if (readdirSync(dataDir).some(name => name.startsWith(interruptedRestore))) {
    throw new Refusal(`A restore into the data folder ${dataDir} was interrupted: run it again.`);
  }
  assertWritable(dataDir);
  if (version === undefined) writeVersion(dataDir, { layout });
  return { dataDir, ...(version?.database && { database: version.database }) };
}

/** Notes which migrations the folder's database has, so that older code refuses it before it starts the database. */
export function noteDatabaseVersion(dataDir: string, database: string): void {
  if (readVersion(dataDir)?.database !== database) writeVersion(dataDir, { layout, database });
}

/** Writes a small file so that a crash leaves the old one or the new one. */
export function replaceFile(path: string, text: string): void {
  const making = `${path}.${randomUUID()}`;
  writeFileSync(making, text, { mode: 0o600, flush: true });
  renameSync(making, path);
}

const versionFile = (dataDir: string): string => join(dataDir, 'version.json');

function readVersion(dataDir: string): Version | undefined {
  const path = versionFile(dataDir);
  if (!existsSync(path)) return undefined;
  try {
    const version = JSON.parse(readFileSync(path, 'utf8')) as Version;
    if (Number.isInteger(version.layout)) return version;
  } catch {
    // Falls through: a file that is not ours or is damaged.
  }
  throw new Refusal(`The file ${path} cannot be read as a data folder's version; nothing was touched.`);
}

function writeVersion(dataDir: string, version: Version): void {
  replaceFile(versionFile(dataDir), `${JSON.stringify(version)}\n`);
}

function isUnknown(database: string | undefined, known: readonly string[]): boolean {
  return database !== undefined && !known.includes(database);
}

/** Tried by writing: a folder on a read-only disk looks writable to root. */
function assertWritable(dataDir: string): void {
  const probe = join(dataDir, `.probe-${randomUUID()}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch {
    throw new Refusal(`The data folder ${dataDir} is read-only for this user.`);
  }
}
