import type { Id } from '#kernel/ids.ts';
import type { Upload } from '#platform/files/check-upload.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { DocumentAdded } from './facts.ts';
import { storeFile } from './store-file.ts';

type NewDocument = {
  readonly id: Id;
  readonly childId: Id;
  readonly kind: string;
  readonly topic: string;
  readonly title: string;
  readonly dated: string | null;
  readonly supersedes: Id | null;
};

/** Writes the file, then the rows that name it: a transaction that ends otherwise leaves a file that the sweep removes. */
export async function insertDocument(ask: Ask, document: NewDocument, upload: Upload, files: FileStore): Promise<void> {
  const { tx, who, now } = ask;
  const { id, childId, kind, topic, title, dated, supersedes } = document;
  const fileId = await storeFile(ask, upload, files);
  await tx
    .insertInto('app.document')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      kind,
      topic,
      title,
      file_id: fileId,
      dated,
      user_id: who.userId,
      added_at: now,
      supersedes,
    })
    .execute();
  await recordFact(ask, DocumentAdded, [childId], { documentId: id, childId, kind, supersedes });
}
