import { decodeText, noticeNothing } from '#platform/extracts/decode-text.ts';

/** The text of a file in whatever encoding, so that a form can carry it to the next page. */
export async function readText(bytes: Uint8Array): Promise<string> {
  async function* whole() {
    yield Buffer.from(bytes);
  }
  const pieces: Buffer[] = [];
  for await (const piece of decodeText(whole(), undefined, noticeNothing())) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
