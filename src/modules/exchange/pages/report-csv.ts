import { download } from '#platform/http/download.ts';
import { loadReport } from '../load-report.ts';
import { importExtracts } from '../policy.ts';
import { reportTable } from '../report-file.ts';

export const loader = download(importExtracts, async ask => {
  const bytes = Buffer.from(reportTable(await loadReport(ask, ask.params.runId ?? '')));
  return { bytes, mediaType: 'text/csv; charset=utf-8', name: 'import-report.csv', subjects: [] };
});
