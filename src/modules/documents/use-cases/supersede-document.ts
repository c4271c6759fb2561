import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { checkUpload, type Sent } from '#platform/files/check-upload.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { insertDocument } from '../insert-document.ts';
import { findDocument } from '../store.ts';

/** A newer version of a paper. */
export type SupersedeDocument = {
  readonly documentId: string;
  readonly title: string;
  readonly dated: string | null;
  readonly file: Sent | undefined;
};
export type SupersedeRefusal = Invalid | { readonly kind: 'replaced-meanwhile' };

/** The named constraint behind the refusal, for submits that meet it at the same moment as somebody else. */
export const supersedeConstraint = { document_supersedes_key: { kind: 'replaced-meanwhile' } } as const;

/**
 * Files a newer version in place of a paper; the older one stays in the record. The kind, and so who may read it, stays.
 * Throws NotThere when the paper is not there for the asker.
 */
export async function supersedeDocument(
  ask: Ask,
  input: SupersedeDocument,
  files: FileStore,
): Promise<Result<{ id: Id; childId: Id }, SupersedeRefusal>> {
  const old = await findDocument(ask.tx, input.documentId);
  if (!old) return notThere();
  if (old.replaced) return no({ kind: 'replaced-meanwhile' });

  const upload = await checkUpload(input.file);
  const problems: Problem[] = [];
  if (input.dated && input.dated > ask.today.toString()) problems.push({ at: 'dated', code: 'in-the-future' });
  if (!upload.ok) problems.push({ at: 'file', code: upload.refusal });
  if (!upload.ok || problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const { child_id: childId, kind, topic } = old;
  await insertDocument(
    ask,
    { id, childId, kind, topic, title: input.title, dated: input.dated, supersedes: old.id },
    upload.value,
    files,
  );
  return ok({ id, childId });
}
