import { openDocument, packPapers } from '#modules/documents/index.ts';
import { fileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { requestThere } from './request-there.ts';
import { itemsOf } from './store/items.ts';
import { approveFile } from './use-cases/approve-file.ts';

/** Approves a file into the process's file store. */
export const approveFileHere = (ask: Ask, input: Parameters<typeof approveFile>[1]) =>
  approveFile(ask, input, fileStore());

/** An approved file to save: the PDF, and with it the papers that are given, in a zip. */
export async function approvedFile(ask: Ask, childId?: string, requestId?: string): Promise<Download> {
  const request = await requestThere(ask, childId, requestId);
  if (request.documentId === null) return notThere();
  const files = fileStore();
  const attached: Download[] = [];
  for (const { documentId, rule } of await itemsOf(ask.tx, request.id))
    if (documentId !== null && rule === null) attached.push(await openDocument(ask, documentId, files));
  return packPapers(await openDocument(ask, request.documentId, files), attached);
}
