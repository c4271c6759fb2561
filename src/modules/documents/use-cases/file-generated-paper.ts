import { type Id, newId } from '#kernel/ids.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { insertDocument } from '../insert-document.ts';
import { kindsReadFor, latestOfKind } from '../store.ts';

export type FileGeneratedPaper = {
  readonly childId: Id;
  /** Code of app.document_kind; its topic must be the asker's for this child. */
  readonly kind: string;
  readonly title: string;
  /** ISO day on the paper. */
  readonly dated: string;
  readonly pdf: Uint8Array;
  /** The paper it takes the place of; the latest of its kind when left out, none when null. */
  readonly replaces?: Id | null;
};

/**
 * Files a PDF the product made in a child's file; the paper of the same kind that stood there before stays readable as an
 * older version, unless each stands for itself (`replaces: null`). Throws NotThere when papers of this kind about this child are not the asker's.
 */
export async function fileGeneratedPaper(ask: Ask, paper: FileGeneratedPaper, files: FileStore): Promise<{ id: Id }> {
  const { childId, title, dated } = paper;
  const kind = (await kindsReadFor(ask.tx, childId)).find(({ code }) => code === paper.kind);
  if (!kind) return notThere();
  const before = paper.replaces === undefined ? (await latestOfKind(ask.tx, childId, kind.code))?.id : paper.replaces;
  const id = newId();
  await insertDocument(
    ask,
    { id, childId, kind: kind.code, topic: kind.topic, title, dated, supersedes: before ?? null },
    { bytes: Buffer.from(paper.pdf), mediaType: 'application/pdf' },
    files,
  );
  return { id };
}
