import { download } from '#platform/http/download.ts';
import { viewReportsOutside } from '../../policy.ts';
import { outsideReportPdf } from '../with-files.ts';

export const loader = download(viewReportsOutside, ask => outsideReportPdf(ask, ask.params), {
  about: params => params.childId,
});
