import { randomBytes, randomUUID } from 'node:crypto';

/** A UUID as text. Version 7 for ordinary rows, version 4 where the id must not tell when it was made. */
export type Id = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Is this text a UUID in lower case? */
export const isId = (text: unknown): text is Id => typeof text === 'string' && UUID.test(text);

let latest = 0;
let counter = 0;

/**
 * A new version 7 UUID (RFC 9562): sorts by the moment it was made, so new rows land at the end of the index. Within one
 * millisecond a process counts on (section 6.2, method 1), so rows of one statement keep the order they were given in.
 */
export function newId(): Id {
  const bytes = randomBytes(16);
  const now = Date.now();
  if (now > latest) [latest, counter] = [now, bytes.readUInt16BE(6) & 0x07ff];
  else if (counter < 0x0fff) counter += 1;
  else [latest, counter] = [latest + 1, 0];
  bytes.writeUIntBE(latest, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A version 4 UUID: for reports, confidential addresses, links and everything public. */
export const newSecretId = (): Id => randomUUID();
