import { download } from '#platform/http/download.ts';
import { viewAdvocacy } from '../../policy.ts';
import { printRequests } from '../print-requests.ts';

export const loader = download(viewAdvocacy, ask => printRequests(ask, ask.params.childId ?? ''), {
  about: params => params.childId,
});
