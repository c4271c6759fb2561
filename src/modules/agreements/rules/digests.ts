import { createHash } from 'node:crypto';
import { canonical, type Paper } from '#kernel/paper.ts';
import type { Rendering } from '../contract.ts';

/** SHA-256 of a paper's canonical bytes: what a signature is bound to. */
export const digestOf = (paper: Paper): Buffer => createHash('sha256').update(canonical(paper)).digest();

/** The digest of a version covers every rendering, whatever their order. */
export function digestOfVersion(renderings: readonly Rendering[]): Buffer {
  const parts = renderings.map(one => `${one.audience} ${one.language} ${digestOf(one.paper).toString('hex')}`).sort();
  return createHash('sha256').update(parts.join('\n')).digest();
}

/** What is printed at the foot of every page, so that a scan can be told from that of another paper. */
export const referenceOf = (hexDigest: string): string => hexDigest.slice(0, 8);

/** Is this what somebody read off a paper the reference of this digest? Case, blanks and dashes do not matter. */
export const isReferenceOf = (typed: string, hexDigest: string): boolean =>
  typed.toLowerCase().replaceAll(/[^0-9a-f]/g, '') === referenceOf(hexDigest);
