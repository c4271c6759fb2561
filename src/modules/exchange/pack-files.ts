import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { baseName } from './rules/extract-kind.ts';

/** Puts CSV files into one zip, as they are: what is stored and read is always one file. */
export async function packFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), baseName(name), { compress: false });
  zip.end();
  return await buffer(zip.outputStream);
}
