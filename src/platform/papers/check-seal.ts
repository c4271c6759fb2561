import { verify } from 'node:crypto';
import { NotDer } from './der.ts';
import { readSealMessage, type SealMessage, signedAttributes } from './seal-message.ts';
import { digestAround } from './seal-paper.ts';

export type CheckedSeal = {
  /** Whether there is a seal at all. */
  readonly sealed: boolean;
  /** Whether every byte of the file is as it was when it was sealed. */
  readonly whole: boolean;
  /** The name in the certificate; nobody vouches for it unless the fingerprint is compared. */
  readonly byName: string | null;
  /** The moment the sealer states, ISO 8601 in UTC. */
  readonly at: string | null;
  /** SHA-256 of the certificate, in lowercase hexadecimal. */
  readonly fingerprint: string | null;
  readonly why?: 'no-seal' | 'changed' | 'not-covering-all' | 'broken' | 'not-ours';
};

const nothing = { byName: null, at: null, fingerprint: null };

/**
 * Checks the seal of a file by our own reading, with nothing of the code of a PDF library: the seal covers everything but
 * its own hole, its digest is that of the bytes, and its signature that of the certificate inside. `own` is the
 * fingerprint the agency knows as its own; a good seal by another certificate is then `not-ours`.
 *
 * A byte changed anywhere makes `whole` false. Inside the hole too: the message is written again from its parts and
 * compared, and its digits are lowercase, so that no byte of it is free.
 */
export function checkSeal(pdf: Uint8Array, own?: string): CheckedSeal {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found = findSeal(file);
  if (!found) return { sealed: false, whole: false, ...nothing, why: 'no-seal' };
  const { hole, covered, at } = found;
  if (!covered) return { sealed: true, whole: false, ...nothing, at, why: 'not-covering-all' };
  const message = messageIn(file, hole);
  if (!message) return { sealed: true, whole: false, ...nothing, at, why: 'broken' };
  const { certificate, digest, signature } = message;
  const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  const answer = { sealed: true, byName: nameIn(certificate.subject), at, fingerprint };
  if (!digest.equals(digestAround(file, hole))) return { ...answer, whole: false, why: 'changed' };
  if (!verify('sha256', signedAttributes({ certificate, digest }), certificate.publicKey, signature))
    return { ...answer, whole: false, why: 'broken' };
  if (own !== undefined && own !== fingerprint) return { ...answer, whole: false, why: 'not-ours' };
  return { ...answer, whole: true };
}

/** The last seal in the file: where its hole is, and whether everything else is covered. */
function findSeal(file: Buffer): { hole: [number, number]; covered: boolean; at: string | null } | null {
  const from = file.lastIndexOf('/ByteRange');
  if (from < 0) return null;
  const range = /^\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(file.toString('latin1', from, from + 80));
  const [, begin, start, end, rest] = range?.map(Number) ?? [];
  if (begin === undefined || start === undefined || end === undefined || rest === undefined) {
    return { hole: [0, 0], covered: false, at: null };
  }
  const covered =
    begin === 0 &&
    start > from &&
    end > start + 1 &&
    end + rest === file.length &&
    file.toString('latin1', start - '/Contents '.length, start + 1) === '/Contents <' &&
    file[end - 1] === '>'.charCodeAt(0);
  return { hole: [start, end], covered, at: covered ? momentIn(file.toString('latin1', end, end + 4096)) : null };
}

function messageIn(file: Buffer, [start, end]: readonly [number, number]): SealMessage | null {
  const digits = file.toString('latin1', start + 1, end - 1);
  if (!/^(?:[0-9a-f]{2})+$/.test(digits)) return null;
  try {
    return readSealMessage(Buffer.from(digits, 'hex'));
  } catch (error) {
    if (error instanceof NotDer) return null;
    throw error;
  }
}

function momentIn(dictionary: string): string | null {
  const found = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(dictionary);
  return found ? `${found[1]}-${found[2]}-${found[3]}T${found[4]}:${found[5]}:${found[6]}Z` : null;
}

// Node puts a backslash before what would end a name.
const nameIn = (subject: string): string | null => /^CN=(.*)$/m.exec(subject)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? null;
