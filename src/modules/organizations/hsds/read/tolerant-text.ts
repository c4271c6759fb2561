import type { BroughtFile } from '#platform/extracts/brought-file.ts';
import { decodeText, type Encoding, type Noticed } from '#platform/extracts/decode-text.ts';

/** So many bytes show what a file is written in. */
const LOOKED_AT = 4_096;
const MARKED = 0x01;

/**
 * A file's text as UTF-8. UTF-16 without its mark is told by the zeros between its letters. A stray NUL becomes another
 * control character, which is taken out of its cell and told; where there are many it is no text, and stays as it is.
 */
export async function* tolerantText(file: BroughtFile, noticed: Noticed): AsyncGenerator<Buffer> {
  const { encoding, isText } = await lookAt(file);
  for await (const piece of decodeText(file.bytes(), encoding, noticed)) {
    if (isText && piece.includes(0))
      for (let at = piece.indexOf(0); at >= 0; at = piece.indexOf(0, at + 1)) piece[at] = MARKED;
    yield piece;
  }
}

async function lookAt(file: BroughtFile): Promise<{ encoding: Encoding | undefined; isText: boolean }> {
  for await (const piece of file.bytes()) {
    const bytes = piece.subarray(0, LOOKED_AT);
    const zeros = [0, 0];
    for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2]! += 1;
    const [even = 0, odd = 0] = zeros;
    const half = bytes.length / 2;
    const marked = bytes.length >= 2 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0));
    if (marked || bytes.length < 8) return { encoding: undefined, isText: true };
    if (odd > half * 0.6 && even < half * 0.05) return { encoding: 'utf-16le', isText: true };
    if (even > half * 0.6 && odd < half * 0.05) return { encoding: 'utf-16be', isText: true };
    return { encoding: undefined, isText: even + odd <= bytes.length * 0.02 || even + odd < 5 };
  }
  return { encoding: undefined, isText: true };
}
