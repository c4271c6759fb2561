import { createHash } from 'node:crypto';
import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { fileGeneratedPaper } from '#modules/documents/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fileText } from '../file-text.ts';
import { requestThere } from '../request-there.ts';
import { itemsOf, keepApproved } from '../store/items.ts';
import { lockRequest } from '../store/requests.ts';

export type ApproveFileRefusal =
  | { readonly kind: 'not-in-review' }
  | { readonly kind: 'own-request' }
  | { readonly kind: 'not-all-decided'; readonly fill: { readonly count: number } };

/**
 * Approves a file to be given: every proposed redaction was decided by a person, and somebody other than who opened the
 * request stands by it. The PDF with contents, page numbers and the list of redactions is frozen in the child's file.
 */
export async function approveFile(
  ask: Ask,
  { childId, requestId }: { readonly childId: Id; readonly requestId: Id },
  files: FileStore,
): Promise<Result<{ documentId: Id }, ApproveFileRefusal>> {
  const request = await requestThere(ask, childId, requestId);
  await lockRequest(ask.tx, request.id);
  if (request.state !== 'review') return no({ kind: 'not-in-review' });
  if (request.openedBy === ask.who.userId) return no({ kind: 'own-request' });
  const open = (await itemsOf(ask.tx, request.id)).filter(({ proposed, decidedAt }) => proposed && decidedAt === null);
  if (open.length > 0) return no({ kind: 'not-all-decided', fill: { count: open.length } });

  const say = sayIn(request.language);
  const words = say.group('workspace', 'filePaper');
  const agency = await agencyPhones(ask.tx);
  const { pdf } = await renderPaper({
    paper: await fileText(ask, request),
    letterhead: { agency: agency.name, lines: agency.main ? [agency.main] : [] },
    footer: words.footer,
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('workspace', 'filePaper.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: request.reference ?? '',
    contents: words.contents,
  });
  const dated = ask.today.toString();
  const title = say('workspace', 'filePaper.file', { day: sayDay(request.language, dated) });
  const paper = { childId, kind: 'whole_file', title, dated, pdf, replaces: null };
  const { id: documentId } = await fileGeneratedPaper(ask, paper, files);
  await keepApproved(ask, request.id, { documentId, digest: createHash('sha256').update(pdf).digest() });
  return ok({ documentId });
}
