import { execSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../process/refusal.ts';
import { type KeyMaterial, makeKeyMaterial, parseKeyMaterial } from './material.ts';

/**
 * Where an installation keeps its keys. `own`: in a file under the data folder, which Alongside made itself. `file`:
 * a file named by the operator. `command`: what a program prints, for example a call to a key service.
 */
export type KeySource =
  | { readonly kind: 'own'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'command'; readonly command: string };

const commandPrefix = 'command:';

/** Reads the `ALONGSIDE_KEYS` setting: a path, `command:` and a shell command, or nothing. */
export function keySourceFrom(setting: string | undefined, dataDir: string): KeySource {
  if (setting === undefined || setting === '') return { kind: 'own', path: join(dataDir, 'keys', 'keyring.json') };
  if (setting.startsWith(commandPrefix))
    return { kind: 'command', command: setting.slice(commandPrefix.length).trim() };
  return { kind: 'file', path: setting };
}

/** Shown at every start while the keys lie beside what they protect. */
export const ownKeysWarning =
  'Warning: the keys lie in the data folder beside what they protect. Set ALONGSIDE_KEYS before real people are recorded (docs/operations/keys.md).';

/**
 * Loads the keys. Throws a Refusal with one sentence. With `makeAt` (the moment, given only while nothing is sealed
 * yet) missing keys of Alongside's own are made: later, new keys would close everything the lost ones protect.
 */
export function loadKeyMaterial(source: KeySource, makeAt?: Temporal.Instant): KeyMaterial {
  if (source.kind === 'own' && !existsSync(source.path)) {
    if (makeAt === undefined) throw new Refusal(`The keys of this data folder are missing: restore ${source.path}.`);
    writeKeyMaterial(source.path, makeKeyMaterial(makeAt));
  }
  try {
    return parseKeyMaterial(textOf(source));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const place = source.kind === 'command' ? 'The command in ALONGSIDE_KEYS' : `The key file ${source.path}`;
    const reason = error instanceof TypeError ? error.message : 'It cannot be read.';
    throw new Refusal(`${place} does not give usable keys. ${reason}`);
  }
}

function textOf(source: KeySource): string {
  if (source.kind === 'command') {
    // The program's complaints go to the console; its answer stays here.
    return execSync(source.command, { encoding: 'utf8', timeout: 30_000, stdio: ['ignore', 'pipe', 'inherit'] });
  }
  // An operator's file may be shared with a group, as secrets in containers are; with everyone never.
  if ((statSync(source.path).mode & (source.kind === 'own' ? 0o077 : 0o007)) !== 0) {
    throw new Refusal(`The key file ${source.path} can be read by other users: close it (chmod 600).`);
  }
  return readFileSync(source.path, 'utf8');
}

/** Writes keys so that a crash leaves either the old file or the new one, never half of it. */
export function writeKeyMaterial(path: string, material: KeyMaterial): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const making = `${path}.making`;
  writeFileSync(making, `${JSON.stringify(material, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(making, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
