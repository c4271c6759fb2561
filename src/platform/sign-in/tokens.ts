import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new secret of 256 bits as 43 characters that are safe in cookies and addresses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Has this text the form of a token? Anything else is never looked up. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && TOKEN.test(text);

/** What the database keeps of a token: SHA-256 is enough for 256 random bits. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Compares two short secrets in a time that does not depend on where they differ. */
export function isSame(a: string | Uint8Array, b: string | Uint8Array): boolean {
  const [left, right] = [Buffer.from(a as string), Buffer.from(b as string)];
  return left.length === right.length && timingSafeEqual(left, right);
}
