import { fileStore } from '#platform/files/file-store.ts';
import { notThere } from '#platform/http/ask.ts';
import { download } from '#platform/http/download.ts';
import { openDocument } from '../open-document.ts';
import { downloadOwnPaper } from '../policy.ts';
import { findDocument } from '../store.ts';

/** What the asker added, and nothing else: it is about no page's child any more. */
export const loader = download(downloadOwnPaper, async ask => {
  const document = await findDocument(ask.tx, ask.params.documentId ?? '');
  return document?.user_id === ask.who.userId ? openDocument(ask, document.id, fileStore()) : notThere();
});
