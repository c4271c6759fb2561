import { download } from '#platform/http/download.ts';
import { viewReports } from '../../policy.ts';
import { packetDownload } from '../with-files.ts';

export const loader = download(viewReports, ask => packetDownload(ask, ask.params), {
  about: params => params.childId,
});
