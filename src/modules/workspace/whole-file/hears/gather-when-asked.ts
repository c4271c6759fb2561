import type pg from 'pg';
import { inTransaction } from '#platform/db/transaction.ts';
import { workAs } from '#platform/jobs/work-as.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { FileAsked } from '../facts.ts';
import { gatherRequest } from '../gather-request.ts';
import { keepFailed, keepSteps } from '../store/items.ts';
import { requestOf } from '../store/requests.ts';

/** Progress is kept at most so often: every time leaves a row of history. */
const PAUSE_MILLISECONDS = 700;
const sinceStart = () => Number(process.hrtime.bigint() / 1_000_000n);

/** Gathers a file in the background, as whoever opened the request and under their policies. Run twice it gathers once. */
export const gatherFiles = (pool: pg.Pool): readonly LateHearer[] => [
  {
    hears: FileAsked.name,
    name: 'workspace.gather-file',
    hear: async ({ id, agencyId, body }, query, now) => {
      const { rows } = await query('select by_user from record.fact where id = $1', [id]);
      const userId = rows[0]?.by_user;
      const { childId, requestId } = body;
      if (typeof userId !== 'string' || !childId || !requestId) return;
      const beside = (work: Parameters<typeof inTransaction<unknown>>[2]) =>
        inTransaction(pool, { role: 'alongside_case', userId, agencyId, now, focus: childId }, work);
      let last = sinceStart();
      let telling: Promise<unknown> = Promise.resolve();
      try {
        await workAs(pool, { userId, focus: childId, now, language: 'en' }, async ask => {
          const request = await requestOf(ask.tx, childId, requestId);
          if (!request) return;
          await gatherRequest(ask, request, done => {
            if (sinceStart() - last < PAUSE_MILLISECONDS) return;
            last = sinceStart();
            // How far it is matters less than that it goes on.
            telling = beside(tx => keepSteps(tx, requestId, done)).catch(() => {});
          });
          await telling;
        });
      } catch (error) {
        await telling;
        await beside(tx => keepFailed(tx, requestId));
        throw error;
      }
    },
  },
];
