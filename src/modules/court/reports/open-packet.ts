import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { openDocument } from '#modules/documents/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { reportThere } from './report-there.ts';
import { packetOf } from './store/packets.ts';

type Which = { readonly childId: string; readonly reportId: string; readonly packetId: string };

/**
 * A packet to save: the PDF alone when nothing is attached; else a zip of the PDF and the attached files, numbered in the
 * order of the contents list, which holds the digest of each. Throws NotThere when a paper of it is not the asker's.
 */
export async function openPacket(ask: Ask, which: Which, files: FileStore): Promise<Download> {
  const report = await reportThere(ask, which.childId, which.reportId);
  const packet = (await packetOf(ask.tx, report.childId, report.id, which.packetId)) ?? notThere();
  const front = await openDocument(ask, packet.documentId, files);
  if (packet.attached.length === 0) return front;
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(front.bytes), front.name);
  for (const [at, id] of packet.attached.entries()) {
    const { bytes, name } = await openDocument(ask, id, files);
    zip.addBuffer(Buffer.from(bytes), `${String(at + 1).padStart(2, '0')} ${name}`, { compress: false });
  }
  zip.end();
  const name = front.name.replace(/\.pdf$/, '.zip');
  return { bytes: await buffer(zip.outputStream), mediaType: 'application/zip', name, subjects: [report.childId] };
}
