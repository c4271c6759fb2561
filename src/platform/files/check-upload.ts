import { fileTypeFromBuffer } from 'file-type';
import { no, ok, type Result } from '#kernel/result.ts';
import { cleanImage, type ImageType } from './clean-image.ts';
import { endingOf, isMediaType, type MediaType, MOST_BYTES, promisedType } from './kinds.ts';

/** A file as it came from a form. */
export type Sent = { readonly name: string; readonly bytes: Uint8Array };

/** A file that may be kept: its bytes (pictures drawn anew) and the type its content has. */
export type Upload = { readonly bytes: Uint8Array; readonly mediaType: MediaType };

/** Why a file is refused; each is a problem's code. */
export type UploadRefusal =
  | 'file-missing'
  | 'file-too-large'
  | 'file-kind-not-taken'
  | 'file-is-heic'
  | 'file-disguised'
  | 'file-not-readable';

/**
 * Looks at an upload as if it were hostile: size, then what the content really is, then whether the name says the same.
 * What is kept is a PDF, plain text in UTF-8, or a picture drawn anew without anything hidden in it.
 */
export async function checkUpload(sent: Sent | undefined): Promise<Result<Upload, UploadRefusal>> {
  if (!sent || sent.bytes.length === 0) return no('file-missing');
  if (sent.bytes.length > MOST_BYTES) return no('file-too-large');
  const promised = promisedType(sent.name);
  const found = (await fileTypeFromBuffer(sent.bytes))?.mime ?? (isPlainText(sent.bytes) ? 'text/plain' : undefined);
  if (found === 'image/heic' || found === 'image/heif') return no('file-is-heic');
  // A name without an ending promises nothing; a name with one must keep its promise.
  const named = endingOf(sent.name) !== '';
  if (!isMediaType(found)) return no(promised === undefined ? 'file-kind-not-taken' : 'file-disguised');
  if (found === 'text/plain' && promised === undefined) return no('file-kind-not-taken');
  if (named && promised !== found) return no('file-disguised');
  if (!isImage(found)) return ok({ bytes: sent.bytes, mediaType: found });
  const bytes = await cleanImage(sent.bytes, found);
  return bytes ? ok({ bytes, mediaType: found }) : no('file-not-readable');
}

const isImage = (type: MediaType): type is ImageType => type.startsWith('image/');

/** UTF-8 without control characters besides tab, line feed, carriage return and form feed. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    return !/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text);
  } catch {
    return false;
  }
}
