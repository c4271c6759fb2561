import { type Ask, notThere } from '#platform/http/ask.ts';
import { opensCourtOf } from '../store.ts';
import { type Report, reportOf } from './store/reports.ts';

/** A report of this child that is the asker's to see. Throws NotThere otherwise. */
export async function reportThere({ tx }: Ask, childId = '', reportId = ''): Promise<Report> {
  if (!(await opensCourtOf(tx, childId))) return notThere();
  return (await reportOf(tx, childId, reportId)) ?? notThere();
}
