import type { Id } from '#kernel/ids.ts';
import { documentsOf, openDocument } from '#modules/documents/index.ts';
import { fileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { planIsOpen } from './live-plan.ts';

/**
 * The letter to act at school and at the doctor's, for those it speaks of while the child lives with them. Throws NotThere
 * for every other paper.
 */
export async function openLetter(ask: Ask, childId: Id, documentId: Id): Promise<Download> {
  await planIsOpen(ask, childId);
  const papers = await documentsOf(ask.tx, childId);
  const letter = papers.find(({ id, kind }) => id === documentId && kind === 'authority_letter') ?? notThere();
  return openDocument(ask, letter.id, fileStore());
}
