import type pg from 'pg';
import { workTelling } from '#platform/jobs/work-telling.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { ReportAsked } from '../facts.ts';
import { gatherReport } from '../gather-report.ts';
import { keepFailed, keepSteps } from '../store/changes.ts';
import { reportOf } from '../store/reports.ts';

/**
 * Gathers a report in the background, as its author and under the author's policies, and tells how far it is. What breaks
 * off is kept as failed, with a way to try again. Run twice it gathers once.
 */
export const gatherReports = (pool: pg.Pool): readonly LateHearer[] => [
  {
    hears: ReportAsked.name,
    name: 'court.gather-report',
    hear: async ({ id, agencyId, body }, query, now) => {
      const { rows } = await query('select by_user from record.fact where id = $1', [id]);
      const userId = rows[0]?.by_user;
      const { childId, reportId } = body;
      if (typeof userId !== 'string' || !childId || !reportId) return;
      await workTelling(
        pool,
        { userId, agencyId, focus: childId, now, id: reportId },
        { keepSteps, keepFailed },
        async (ask, tell) => {
          const report = await reportOf(ask.tx, childId, reportId);
          if (report) await gatherReport(ask, report, tell);
        },
      );
    },
  },
];
