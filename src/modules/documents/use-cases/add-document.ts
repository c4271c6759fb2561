import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { checkUpload, type Sent } from '#platform/files/check-upload.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { insertDocument } from '../insert-document.ts';
import { kindsOpenFor } from '../store.ts';

export type AddDocument = {
  readonly childId: Id;
  readonly kind: string;
  readonly title: string;
  /** The day on the paper, ISO; null when it has none. */
  readonly dated: string | null;
  /** As it came from the form; undefined when none was chosen. */
  readonly file: Sent | undefined;
};

/**
 * Files a paper about a child. Its kind decides its topic, and so who may read it; a kind that is not the adder's to
 * read cannot be chosen. The file is on disk before the transaction commits. Throws NotThere when nothing about this
 * child is the asker's.
 */
export async function addDocument(
  ask: Ask,
  input: AddDocument,
  files: FileStore,
): Promise<Result<{ id: Id }, Invalid>> {
  const kinds = await kindsOpenFor(ask.tx, input.childId);
  if (kinds.length === 0) return notThere();

  const kind = kinds.find(({ code }) => code === input.kind);
  const upload = await checkUpload(input.file);
  const problems: Problem[] = [];
  if (!kind) problems.push({ at: 'kind', code: 'kind-not-yours' });
  if (input.dated && input.dated > ask.today.toString()) problems.push({ at: 'dated', code: 'in-the-future' });
  if (!upload.ok) problems.push({ at: 'file', code: upload.refusal });
  if (!kind || !upload.ok || problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertDocument(
    ask,
    { id, ...input, kind: kind.code, topic: kind.topic, supersedes: null },
    upload.value,
    files,
  );
  return ok({ id });
}
