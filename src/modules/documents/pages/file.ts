import { fileStore } from '#platform/files/file-store.ts';
import { download } from '#platform/http/download.ts';
import { openDocument } from '../open-document.ts';
import { downloadPaper } from '../policy.ts';

export const loader = download(downloadPaper, ask => openDocument(ask, ask.params.documentId ?? '', fileStore()), {
  about: params => params.childId,
});
