import { randomInt } from 'node:crypto';
import type { Keyring } from '#platform/keys/keyring.ts';

/** No letters or digits that look alike. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 12;
const COUNT = 10;

/** Ten new codes of 59 bits, written in groups of four. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () =>
    Array.from(
      { length: LENGTH },
      (_, at) => `${at > 0 && at % 4 === 0 ? '-' : ''}${LETTERS[randomInt(LETTERS.length)]}`,
    ).join(''),
  );

/** Has what was typed the form of a recovery code (already without spaces and dashes)? */
export const isRecoveryCode = (code: string): boolean =>
  code.length === LENGTH && [...code].every(letter => LETTERS.includes(letter));

/** What is kept of a code; belongs to one account. */
export const recoveryFingerprint = (keyring: Keyring, userId: string, code: string): string =>
  keyring.fingerprint(`${userId} ${code.replaceAll('-', '')}`, 'recovery-code');
