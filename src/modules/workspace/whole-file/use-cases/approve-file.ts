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
import { fileText, textDigest } from '../file-text.ts';
import { requestToChange } from '../request-there.ts';
import { itemsOf, keepApproved } from '../store/items.ts';

export type ApproveFileRefusal =
  | { readonly kind: 'not-in-review' }
  | { readonly kind: 'own-request' }
  | { readonly kind: 'file-changed-meanwhile' }
  | { readonly kind: 'not-all-decided'; readonly fill: { readonly count: number } };

export type ApproveFile = {
  readonly childId: Id;
  readonly requestId: Id;
  /** Digest (hexadecimal) of the text the page showed. */
  readonly seen: string;
};

/**
 * Approves a file to be given: every proposed redaction was decided by a person, and somebody other than who opened the
 * request stands by exactly the text they read. The PDF with contents, page numbers and the list of redactions is frozen in the child's file.
 */
export async function approveFile(
  ask: Ask,
  { childId, requestId, seen }: ApproveFile,
  files: FileStore,
): Promise<Result<{ documentId: Id }, ApproveFileRefusal>> {
  const request = await requestToChange(ask, childId, requestId);
  if (request.state !== 'review') return no({ kind: 'not-in-review' });
  if (request.openedBy === ask.who.userId) return no({ kind: 'own-request' });
  const open = (await itemsOf(ask.tx, request.id)).filter(({ proposed, decidedAt }) => proposed && decidedAt === null);
  if (open.length > 0) return no({ kind: 'not-all-decided', fill: { count: open.length } });

  const text = await fileText(ask, request);
  if (textDigest(text) !== seen) return no({ kind: 'file-changed-meanwhile' });

  const say = sayIn(request.language);
  const words = say.group('workspace', 'filePaper');
  const agency = await agencyPhones(ask.tx);
  const { pdf } = await renderPaper({
    paper: text,
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
