import type { FileStore } from '#platform/files/file-store.ts';
import { downloadName } from '#platform/files/kinds.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { fileOf, findDocument } from './store.ts';

/** A paper with its bytes, for whoever may read it. Throws NotThere otherwise. */
export async function openDocument(ask: Ask, documentId: string, files: FileStore): Promise<Download> {
  const document = (await findDocument(ask.tx, documentId)) ?? notThere();
  const file = (await fileOf(ask.tx, document.id)) ?? notThere();
  const bytes = await files.read({ id: file.id, sealedKey: file.sealed_key });
  return {
    bytes,
    mediaType: file.media_type,
    name: downloadName(document.title, file.media_type),
    subjects: [document.child_id],
  };
}
