import { createHash } from 'node:crypto';

/** The fingerprint by which a calendar address is known; the secret itself is kept nowhere. */
export const fingerprintOf = (secret: string): Buffer => createHash('sha256').update(`calendar ${secret}`).digest();
