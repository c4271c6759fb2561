import { no, ok, type Result } from '#kernel/result.ts';

/** A file as it was sent. */
type File = { readonly name: string; readonly bytes: Uint8Array };

/** What the files of an upload are together. */
export type ExtractKind = 'zip' | 'csv' | 'afcars';

/** Why they are no extract; each is a problem's code. */
export type NoExtract =
  | 'extract-missing'
  | 'extract-too-large'
  | 'extract-kind-not-taken'
  | 'extract-disguised'
  | 'extract-mixed'
  | 'extract-file-twice';

/** What names of files promise, by their ending. */
const promised: Readonly<Record<string, ExtractKind>> = {
  zip: 'zip',
  csv: 'csv',
  txt: 'csv',
  tsv: 'csv',
  xml: 'afcars',
};

/**
 * Looks at the uploaded files as if they were hostile, without reading them: how much they weigh together, what their
 * names promise, and whether they begin as such a file does. What is in them is read by the import.
 */
export function extractKind(files: readonly File[], mostBytes: number): Result<ExtractKind, NoExtract> {
  if (files.length === 0) return no('extract-missing');
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostBytes) return no('extract-too-large');
  const kinds = new Set(files.map(({ name }) => promised[endingOf(name)]));
  if (kinds.has(undefined)) return no('extract-kind-not-taken');
  const [kind] = kinds;
  if (!kind || kinds.size > 1 || (kind !== 'csv' && files.length > 1)) return no('extract-mixed');
  if (new Set(files.map(({ name }) => baseName(name).toLowerCase())).size < files.length)
    return no('extract-file-twice');
  return files.every(({ bytes }) => begins(kind, bytes)) ? ok(kind) : no('extract-disguised');
}

/** A file's own name, without the folders some browsers and archives put before it. */
export const baseName = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';

const endingOf = (name: string) => /\.([a-z]{3})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

function begins(kind: ExtractKind, bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (kind === 'zip') return isZip;
  if (kind === 'csv') return !isZip && !isMarkup(bytes);
  return isMarkup(bytes);
}

/** Begins with `<` after a byte order mark and white space; UTF-16 has a zero byte beside each letter. */
function isMarkup(bytes: Uint8Array): boolean {
  const skipped = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff];
  const first = bytes.subarray(0, 64).find(byte => !skipped.includes(byte));
  return first === 0x3c;
}
