import { existsSync } from 'node:fs';
import { Refusal } from '../process/refusal.ts';
import { type KeySource, loadKeyMaterial, writeKeyMaterial } from './key-source.ts';
import { type Keyring, makeKeyring } from './keyring.ts';
import { makeKeyMaterial, withNewMaster } from './material.ts';

/**
 * Wraps every stored data key by the current master key, room by room, and answers with how many were changed. It may
 * be interrupted and run again: what is already wrapped by the current key stays as it is.
 */
export type RewrapStored = (keyring: Keyring) => Promise<number>;

/** What a rotation did. `rewrapped` is absent when nothing was there to do it with. */
export type Rotation = { readonly current: string; readonly rewrapped?: number };

/**
 * Adds a master key, which wraps all new data keys from the next start on; the older ones go on opening what they
 * wrapped. A named key file that does not exist yet is made, once. Throws a Refusal for keys that a command hands out.
 */
export async function rotateKeys(
  source: KeySource,
  now: Temporal.Instant,
  rewrapStored?: RewrapStored,
): Promise<Rotation> {
  if (source.kind === 'command') {
    throw new Refusal('The keys come from a command in ALONGSIDE_KEYS: add the new key where that command reads them.');
  }
  if (source.kind === 'own' && !existsSync(source.path)) {
    throw new Refusal(`There are no keys at ${source.path} yet: they are made at the first start.`);
  }
  const material = existsSync(source.path) ? withNewMaster(loadKeyMaterial(source), now) : makeKeyMaterial(now);
  writeKeyMaterial(source.path, material);
  const rewrapped = await rewrapStored?.(makeKeyring(material));
  return { current: material.current, ...(rewrapped !== undefined && { rewrapped }) };
}
