import { openDocument, packPapers } from '#modules/documents/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { reportThere } from './report-there.ts';
import { packetOf } from './store/packets.ts';

type Which = { readonly childId: string; readonly reportId: string; readonly packetId: string };

/**
 * A packet to save: the PDF alone when nothing is attached; else a zip of the PDF and the attached files, in the order of
 * the contents list, which holds the digest of each. Throws NotThere when a paper of it is not the asker's.
 */
export async function openPacket(ask: Ask, which: Which, files: FileStore): Promise<Download> {
  const report = await reportThere(ask, which.childId, which.reportId);
  const packet = (await packetOf(ask.tx, report.childId, report.id, which.packetId)) ?? notThere();
  const attached: Download[] = [];
  for (const id of packet.attached) attached.push(await openDocument(ask, id, files));
  return packPapers(await openDocument(ask, packet.documentId, files), attached);
}
