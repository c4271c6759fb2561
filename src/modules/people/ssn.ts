import type { Keyring } from '#platform/keys/keyring.ts';

/** The two columns of a Social Security number: what keeps it, and what it is found by. */
export type SealedSsn = { readonly sealed: Buffer; readonly fingerprint: Buffer };

/** What a number is found by without being readable. `digits` are nine, without dashes. */
export const fingerprintSsn = (keyring: Pick<Keyring, 'fingerprint'>, digits: string): Buffer =>
  Buffer.from(keyring.fingerprint(digits, 'ssn'), 'utf8');

/** Seals nine digits, bound to their fingerprint: a sealed number beside another's fingerprint does not open. */
export function sealSsn(keyring: Pick<Keyring, 'fingerprint' | 'seal'>, digits: string): SealedSsn {
  const fingerprint = fingerprintSsn(keyring, digits);
  return { sealed: Buffer.from(keyring.seal(digits, contextOf(fingerprint)), 'utf8'), fingerprint };
}

/** The nine digits again. Throws SealBroken when the two columns do not belong together. */
export const openSsn = (keyring: Pick<Keyring, 'openText'>, { sealed, fingerprint }: SealedSsn): string =>
  keyring.openText(sealed.toString('utf8'), contextOf(fingerprint));

const contextOf = (fingerprint: Buffer): string => `person_identity.ssn:${fingerprint.toString('utf8')}`;
