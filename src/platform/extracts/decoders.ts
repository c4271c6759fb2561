import { isAscii, isUtf8 } from 'node:buffer';

/** Turns the next bytes into UTF-8; `broken` is where in that text the first thing stands that could not be read. */
export type Decoder = (bytes: Buffer, last: boolean) => { readonly text: Buffer; readonly broken?: number };

const NONE = Buffer.alloc(0);
const REPLACED = '\ufffd';

/** UTF-16 with the bytes of each unit in this order. Half a unit at the end, and half a pair anywhere, are broken. */
export function decodeUtf16(bigEndian: boolean): Decoder {
  let held: Buffer = NONE;
  return (bytes, last) => {
    const all = Buffer.concat([held, bytes]);
    let whole = all.length - (all.length % 2);
    // A pair is not cut in two.
    if (!last && whole >= 2 && (all[bigEndian ? whole - 2 : whole - 1]! & 0xfc) === 0xd8) whole -= 2;
    held = Buffer.from(all.subarray(whole));
    const units = all.subarray(0, whole);
    if (bigEndian) units.swap16();
    const text = units.toString('utf16le');
    const isCut = last && held.length > 0;
    if (text.isWellFormed() && !isCut) return { text: Buffer.from(text) };
    return mended(text.toWellFormed() + (isCut ? REPLACED : ''));
  };
}

const windows = new TextDecoder('windows-1252');

/** Windows-1252, in which every byte is a character. */
export const decodeWindows = (): Decoder => bytes => ({ text: Buffer.from(windows.decode(bytes)) });

/** UTF-8 of accented letters and of typographic quotes and dashes: as Windows-1252 it would be `Ã©`, `Â°`, `â€™`. */
const ONLY_UTF8 = /[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf]/;

/** UTF-8, or what turns out to be Windows-1252 where the first character outside ASCII stands. */
export function tellByContent(isCertain: boolean, tell: (told: 'windows-1252') => void): Decoder {
  let state: 'open' | 'utf-8' | 'windows-1252' = isCertain ? 'utf-8' : 'open';
  let held: Buffer = NONE;
  const asWindows = (bytes: Buffer) => {
    const text = windows.decode(bytes);
    const mixed = ONLY_UTF8.exec(bytes.toString('latin1'));
    return { text: Buffer.from(text), ...(mixed && { broken: Buffer.byteLength(text.slice(0, mixed.index)) }) };
  };
  return (bytes, last) => {
    const all = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
    held = NONE;
    if (isAscii(all)) return { text: all };
    if (state === 'windows-1252') return asWindows(all);
    const whole = last ? all.length : wholeCharacters(all);
    const characters = all.subarray(0, whole);
    if (isUtf8(characters)) {
      held = Buffer.from(all.subarray(whole));
      if (!isAscii(characters)) state = 'utf-8';
      return { text: characters };
    }
    if (state === 'open' && !ONLY_UTF8.test(all.toString('latin1'))) {
      state = 'windows-1252';
      tell(state);
      return asWindows(all);
    }
    state = 'utf-8';
    held = Buffer.from(all.subarray(whole));
    return mended(characters.toString());
  };
}

function mended(text: string): { text: Buffer; broken: number } {
  return { text: Buffer.from(text), broken: Buffer.byteLength(text.slice(0, Math.max(0, text.indexOf(REPLACED)))) };
}

/** How many of the bytes are whole UTF-8 characters, if it is UTF-8: the last one may go on in the next piece. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
