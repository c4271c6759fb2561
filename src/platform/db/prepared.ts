import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

/** Texts that get a name; lists of changing length would make new ones for ever. */
const MOST = 600;
const names = new Map<string, string>();

/**
 * A statement under a name of its own, so that each connection parses and plans it once: policies make planning the
 * larger part of a short query. The database plans again when the role differs. PREPARED_STATEMENTS=off sends them
 * without names, for poolers that cannot keep them.
 */
export function prepared(text: string, values: unknown[]): QueryConfig {
  if (process.env.PREPARED_STATEMENTS === 'off') return { text, values };
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= MOST) return { text, values };
    name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
  }
  return { name, text, values };
}
