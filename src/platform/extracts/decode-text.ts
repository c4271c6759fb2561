import { type Decoder, decodeUtf16, decodeWindows, tellByContent } from './decoders.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** What shows while a file is decoded; complete when the file was read to its end. */
export type Noticed = {
  encoding: Encoding;
  byteOrderMark: boolean;
  /** Where in the decoded text the first thing stands that is no text in this encoding; null when there is none. */
  brokenAt: number | null;
};

/** Nothing noticed yet. */
export const noticeNothing = (): Noticed => ({ encoding: 'utf-8', byteOrderMark: false, brokenAt: null });

const marks: readonly [Encoding, Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];
const LONGEST_MARK = 3;
const NONE = Buffer.alloc(0);

/**
 * Turns a file of whatever size into UTF-8 without a byte order mark, in one reading. A mark tells UTF-8 and UTF-16.
 * Without one, the first piece of the file (a quarter of a megabyte) with anything but ASCII in it decides for the whole
 * file, wherever it stands: UTF-8 when it is UTF-8, otherwise Windows-1252, which is what older systems mean by Latin-1.
 *
 * What is no text in that encoding becomes U+FFFD, so that each cell it stands in is refused, and `brokenAt` tells of the
 * first. In a file taken for Windows-1252, letters that can only have been written as UTF-8 are told in the same way: the
 * file is a mixture of both and would be read wrongly in silence. An encoding that was `given` is not doubted.
 */
export async function* decodeText(
  bytes: AsyncIterable<Buffer>,
  given: Encoding | undefined,
  noticed: Noticed,
): AsyncGenerator<Buffer> {
  let decode: Decoder | undefined;
  let held: Buffer = NONE;
  let written = 0;
  const decoded = (chunk: Buffer, last: boolean): Buffer => {
    const { text, broken } = decode!(chunk, last);
    if (broken !== undefined) noticed.brokenAt ??= written + broken;
    written += text.length;
    return text;
  };
  const begin = () => {
    const mark = marks.find(([, start]) => held.subarray(0, start.length).equals(start));
    noticed.byteOrderMark = mark !== undefined;
    noticed.encoding = mark?.[0] ?? given ?? 'utf-8';
    decode = decoderOf(mark?.[0] ?? given, noticed);
    held = held.subarray(mark?.[1].length ?? 0);
  };
  for await (const chunk of bytes) {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    if (!decode && held.length < LONGEST_MARK) continue;
    if (!decode) begin();
    yield decoded(held, false);
    held = NONE;
  }
  if (!decode) begin();
  yield decoded(held, true);
}

function decoderOf(encoding: Encoding | undefined, noticed: Noticed): Decoder {
  switch (encoding) {
    case 'utf-16le':
    case 'utf-16be':
      return decodeUtf16(encoding === 'utf-16be');
    case 'windows-1252':
      return decodeWindows();
    default:
      return tellByContent(encoding === 'utf-8', told => {
        noticed.encoding = told;
      });
  }
}
