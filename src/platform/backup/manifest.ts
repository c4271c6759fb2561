import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../process/refusal.ts';
import type { Entry } from './copy.ts';

/** What a back-up says of itself. It is written last: a folder without it is not a back-up. */
export type Manifest = {
  readonly format: 1;
  /** When it was complete, as an ISO instant. */
  readonly at: string;
  /** `operator`: the database is elsewhere and its operator backs it up. */
  readonly database: 'included' | 'operator';
  /** `elsewhere`: the keys come from ALONGSIDE_KEYS; without them this back-up cannot be read. */
  readonly keys: 'included' | 'elsewhere';
  /** Folders that may be empty and must exist. */
  readonly folders: readonly string[];
  readonly entries: readonly Entry[];
};

const fileName = 'manifest.json';

/** The folder in which a back-up keeps the copy of the data folder, beside its manifest. */
export const contentFolder = (backUp: string): string => join(backUp, 'data');

/** Writes the manifest, and with it completes the back-up. */
export function writeManifest(backUp: string, manifest: Manifest): void {
  writeFileSync(join(backUp, fileName), `${JSON.stringify(manifest)}\n`, { mode: 0o600, flush: true });
}

/** Reads it. Throws a Refusal for a folder that is no complete back-up. */
export function readManifest(backUp: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(join(backUp, fileName), 'utf8')) as Manifest;
  } catch {
    throw new Refusal(`The folder ${backUp} is not a complete back-up.`);
  }
  if (manifest.format === 1) return manifest;
  throw new Refusal(`The back-up ${backUp} was made by a newer version of Alongside.`);
}
