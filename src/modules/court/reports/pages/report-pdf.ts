import { download } from '#platform/http/download.ts';
import { viewReports } from '../../policy.ts';
import { reportPdf } from '../with-files.ts';

export const loader = download(viewReports, ask => reportPdf(ask, ask.params), { about: params => params.childId });
