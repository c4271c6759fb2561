import { openSsn as openNumber, sealSsn as sealNumber } from '#modules/people/index.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import type { SealSsn } from './stage/stage-rows.ts';

/** Seals nine digits as the people room keeps them, so that a search finds what an import brought. */
export const sealSsn =
  (keyring: Keyring): SealSsn =>
  digits =>
    sealNumber(keyring, digits);

/** Opens what `sealSsn` made. Throws SealBroken when the two do not belong together. */
export const openSsn = (keyring: Keyring, sealed: Uint8Array, fingerprint: Uint8Array): string =>
  openNumber(keyring, { sealed: Buffer.from(sealed), fingerprint: Buffer.from(fingerprint) });
