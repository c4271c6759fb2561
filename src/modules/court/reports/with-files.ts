import { openDocument } from '#modules/documents/index.ts';
import { fileStore } from '#platform/files/file-store.ts';
import { downloadName } from '#platform/files/kinds.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { freezeReport } from './freeze-report.ts';
import { openPacket } from './open-packet.ts';
import { printFrozen } from './print-report.ts';
import { reportText } from './report-text.ts';
import { reportThere } from './report-there.ts';
import { reportOf } from './store/reports.ts';
import { type FileReport, fileReport } from './use-cases/file-report.ts';
import { type MakePacket, makePacket } from './use-cases/make-packet.ts';

type Params = { readonly childId?: string; readonly reportId?: string; readonly packetId?: string };

/** Files a report into the process's file store. */
export const fileReportHere = (ask: Ask, input: FileReport) => fileReport(ask, input, fileStore());

/** Makes a packet in the process's file store. */
export const makePacketHere = (ask: Ask, input: MakePacket) => makePacket(ask, input, fileStore());

/** The PDF of a report: what was filed, byte for byte, or the draft as it would be filed now. */
export async function reportPdf(ask: Ask, { childId = '', reportId = '' }: Params): Promise<Download> {
  const report = await reportThere(ask, childId, reportId);
  if (report.documentId) return openDocument(ask, report.documentId, fileStore());
  if (report.state !== 'draft') return notThere();
  const { paper } = await reportText(ask, report);
  const bytes = await printFrozen(await freezeReport(ask, report.childId, paper, report.language));
  const title = sayIn(report.language)('court', 'reportHead.file', { day: sayDay(report.language, report.until) });
  const mediaType = 'application/pdf';
  return { bytes, mediaType, name: downloadName(title, mediaType), subjects: [report.childId] };
}

/** The PDF of a filed report, for people of the court side. */
export async function outsideReportPdf(ask: Ask, { childId = '', reportId = '' }: Params): Promise<Download> {
  const report = (await reportOf(ask.tx, childId, reportId, true)) ?? notThere();
  return report.documentId ? openDocument(ask, report.documentId, fileStore()) : notThere();
}

/** A packet to save. */
export const packetDownload = (ask: Ask, { childId = '', reportId = '', packetId = '' }: Params): Promise<Download> =>
  openPacket(ask, { childId, reportId, packetId }, fileStore());
