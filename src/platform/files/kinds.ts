/** Media types that are kept. Everything else is refused, however it is named. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp' | 'text/plain';

/** What names of files promise, by their ending. HEIC is recognized so that its refusal can say what helps. */
const promisedBy: Readonly<Record<string, MediaType | 'image/heic'>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  txt: 'text/plain',
  text: 'text/plain',
  heic: 'image/heic',
  heif: 'image/heic',
};

const endings: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
};

/** The most that one file may weigh: 12 MiB. */
export const MOST_BYTES = 12 * 1024 * 1024;

/** For the `accept` of a file field: a phone that is asked for JPEG converts its own format by itself. */
export const ACCEPTED = Object.keys(endings).join(',');

export const isMediaType = (text: string | undefined): text is MediaType => text !== undefined && text in endings;

/** The ending of a file's name without its dot, in lower case; empty when it has none. */
export const endingOf = (name: string): string => /\.([^./\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The type a name promises; undefined when its ending is missing or not one that is kept. */
export const promisedType = (name: string): MediaType | 'image/heic' | undefined => promisedBy[endingOf(name)];

/** A name for the download: the title's letters and the ending of the content, whatever the upload was called. */
export function downloadName(title: string, mediaType: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  const ending = isMediaType(mediaType) ? endings[mediaType] : 'bin';
  return `${plain === '' ? 'document' : plain}.${ending}`;
}
