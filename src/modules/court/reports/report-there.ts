import { isId } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { opensCourtOf } from '../store.ts';
import { lockReport, type Report, reportOf } from './store/reports.ts';

/** A report of this child that is the asker's to see. Throws NotThere otherwise. */
export async function reportThere({ tx }: Ask, childId = '', reportId = ''): Promise<Report> {
  if (!(await opensCourtOf(tx, childId))) return notThere();
  return (await reportOf(tx, childId, reportId)) ?? notThere();
}

/**
 * The same for whoever is to change it: waits for others who do, and reads it as they left it. Read before the wait, what was
 * filed meanwhile would still look like a draft.
 */
export async function reportToChange(ask: Ask, childId = '', reportId = ''): Promise<Report> {
  if (isId(reportId)) await lockReport(ask.tx, reportId);
  return reportThere(ask, childId, reportId);
}
