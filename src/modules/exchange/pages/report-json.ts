import { download } from '#platform/http/download.ts';
import { loadReport } from '../load-report.ts';
import { importExtracts } from '../policy.ts';

export const loader = download(importExtracts, async ask => {
  const report = await loadReport(ask, ask.params.runId ?? '');
  const bytes = Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
  return { bytes, mediaType: 'application/json', name: 'import-report.json', subjects: [] };
});
