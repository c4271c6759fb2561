import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Download } from '#platform/http/download.ts';

/** A paper with the files that go along: itself when there are none, else a zip in which they are numbered in their order. */
export async function packPapers(front: Download, attached: readonly Download[]): Promise<Download> {
  if (attached.length === 0) return front;
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(front.bytes), front.name);
  for (const [at, { bytes, name }] of attached.entries())
    zip.addBuffer(Buffer.from(bytes), `${String(at + 1).padStart(2, '0')} ${name}`, { compress: false });
  zip.end();
  const name = front.name.replace(/\.pdf$/, '.zip');
  return { ...front, bytes: await buffer(zip.outputStream), mediaType: 'application/zip', name };
}
