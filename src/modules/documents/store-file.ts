import { createHash } from 'node:crypto';
import type { Id } from '#kernel/ids.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Writes an uploaded file to disk, then the row that names it: theirs who uploaded it. Answers with the file's id. */
export async function storeFile(
  ask: Ask,
  upload: { readonly bytes: Uint8Array; readonly mediaType: string },
  files: FileStore,
): Promise<Id> {
  const { tx, who, now } = ask;
  const file = await files.write(upload.bytes);
  await tx
    .insertInto('app.stored_file')
    .values({
      id: file.id,
      agency_id: who.agencyId,
      user_id: who.userId,
      media_type: upload.mediaType,
      bytes: upload.bytes.length,
      sha256: createHash('sha256').update(upload.bytes).digest(),
      sealed_key: file.sealedKey,
      key_id: file.keyId,
      stored_at: now,
    })
    .execute();
  return file.id;
}
