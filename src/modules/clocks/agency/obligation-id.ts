import { createHash } from 'node:crypto';
import type { Id } from '#kernel/ids.ts';

/** The id of a duty of the agency: made of whom it is about (home or agency) and its key, so that it stays the same row. */
export function obligationId(about: Id, key: string): Id {
  const hex = createHash('sha256').update(`${about} ${key}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
