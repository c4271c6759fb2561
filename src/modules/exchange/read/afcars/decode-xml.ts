/** The bytes are no text in the encoding they say they are in, or nobody knows that encoding. */
export class NotDecodable extends Error {}

/**
 * The text of an XML file: in the encoding its byte order mark or its declaration names, otherwise UTF-8. Throws
 * NotDecodable when that cannot be.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decode | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    if (decode) {
      yield decode(chunk, false);
      continue;
    }
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    // The declaration stands at the very beginning.
    if (held.length < DECLARATION) continue;
    decode = decoderFor(held);
    yield decode(held, false);
    held = new Uint8Array();
  }
  yield (decode ?? decoderFor(held))(held, true);
}

type Decode = (bytes: Uint8Array, last: boolean) => string;

const DECLARATION = 256;

function decoderFor(beginning: Uint8Array): Decode {
  const told = (work: () => string): string => {
    try {
      return work();
    } catch (error) {
      throw new NotDecodable('The file is not in the encoding it names', { cause: error });
    }
  };
  let decoder: TextDecoder | undefined;
  return (bytes, last) =>
    told(() => {
      decoder ??= new TextDecoder(encodingOf(beginning), { fatal: true });
      return decoder.decode(bytes, { stream: !last });
    });
}

function encodingOf(beginning: Uint8Array): string {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const text = Buffer.from(beginning.subarray(0, DECLARATION)).toString('latin1');
  return /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(text)?.[1] ?? 'utf-8';
}
