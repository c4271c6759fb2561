import { type Ask, notThere } from '#platform/http/ask.ts';
import { type ReportFile, reportFile } from './report-file.ts';
import { fileCounts, reportLines } from './store/reports.ts';
import { importRun } from './store/runs.ts';

/** The whole report of one of the asker's imports. Throws NotThere for another's. */
export async function loadReport(ask: Ask, runId: string): Promise<ReportFile> {
  const run = (await importRun(ask.tx, runId)) ?? notThere();
  const [files, lines] = await Promise.all([fileCounts(ask.tx, run.id), reportLines(ask.tx, run.id)]);
  return reportFile(ask.say, { taken: run.state === 'taken', files, lines });
}
