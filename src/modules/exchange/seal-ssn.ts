import type { Keyring } from '#platform/keys/keyring.ts';
import type { SealSsn } from './stage/stage-rows.ts';

/** A sealed number opens only beside the fingerprint of the same number, which stands in the same row. */
const contextOf = (fingerprint: string) => `person_identity.ssn:${fingerprint}`;

/** Seals nine digits for `app.person_identity`: as UTF-8 of a sealed value, and the fingerprint they are found by. */
export const sealSsn =
  (keyring: Keyring): SealSsn =>
  digits => {
    const fingerprint = keyring.fingerprint(digits, 'ssn');
    return { sealed: Buffer.from(keyring.seal(digits, contextOf(fingerprint))), fingerprint: Buffer.from(fingerprint) };
  };

/** Opens what `sealSsn` made. Throws SealBroken when the two do not belong together. */
export const openSsn = (keyring: Keyring, sealed: Uint8Array, fingerprint: Uint8Array): string =>
  keyring.openText(Buffer.from(sealed).toString('utf8'), contextOf(Buffer.from(fingerprint).toString('utf8')));
