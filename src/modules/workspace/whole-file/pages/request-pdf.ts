import { download } from '#platform/http/download.ts';
import { viewFileRequests } from '../../policy.ts';
import { approvedFile } from '../with-files.ts';

export const loader = download(viewFileRequests, ask => approvedFile(ask, ask.params.childId, ask.params.requestId), {
  about: params => params.childId,
});
