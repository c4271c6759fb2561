import { createHash } from 'node:crypto';
import { canonical } from '#kernel/paper.ts';

/** SHA-256 of a pack as JSON with sorted keys: the same content is the same edition, however it was written. */
export const digestOf = (pack: unknown): Buffer => createHash('sha256').update(canonical(pack)).digest();
