import type pg from 'pg';
import { inTransaction } from '#platform/db/transaction.ts';
import { workAs } from '#platform/jobs/work-as.ts';
import type { HeardFact, LateHearer } from '#platform/record/hear-fact.ts';
import { ReportAsked } from '../facts.ts';
import { gatherReport } from '../gather-report.ts';
import { keepFailed, keepSteps } from '../store/changes.ts';
import { reportOf } from '../store/reports.ts';

/** Progress is kept at most so often: every time leaves a row of history. */
const PAUSE_MILLISECONDS = 700;
const sinceStart = () => Number(process.hrtime.bigint() / 1_000_000n);

/**
 * Gathers a report in the background, as its author and under the author's policies, and tells how far it is. What breaks
 * off is kept as failed, with a way to try again. Run twice it gathers once.
 */
export const gatherReports = (pool: pg.Pool): readonly LateHearer[] => [
  {
    hears: ReportAsked.name,
    name: 'court.gather-report',
    hear: async (fact, query, now) => {
      const { rows } = await query('select by_user from record.fact where id = $1', [fact.id]);
      const userId = rows[0]?.by_user;
      if (typeof userId === 'string') await gather(pool, fact, userId, now);
    },
  },
];

async function gather(pool: pg.Pool, { agencyId, body }: HeardFact, userId: string, now: string): Promise<void> {
  const { childId, reportId } = body;
  if (!childId || !reportId) return;
  const beside = (work: Parameters<typeof inTransaction<unknown>>[2]) =>
    inTransaction(pool, { role: 'alongside_case', userId, agencyId, now, focus: childId }, work);
  const work = { userId, focus: childId, now, language: 'en' } as const;
  let last = sinceStart();
  let telling: Promise<unknown> = Promise.resolve();
  try {
    await workAs(pool, work, async ask => {
      const report = await reportOf(ask.tx, childId, reportId);
      if (!report) return;
      await gatherReport(ask, report, done => {
        if (sinceStart() - last < PAUSE_MILLISECONDS) return;
        last = sinceStart();
        // How far it is matters less than that it goes on.
        telling = beside(tx => keepSteps(tx, reportId, done)).catch(() => {});
      });
      await telling;
    });
  } catch (error) {
    await telling;
    await beside(tx => keepFailed(tx, reportId));
    throw error;
  }
}
