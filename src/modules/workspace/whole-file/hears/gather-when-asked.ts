import type pg from 'pg';
import { workTelling } from '#platform/jobs/work-telling.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { FileAsked } from '../facts.ts';
import { gatherRequest } from '../gather-request.ts';
import { keepFailed, keepSteps } from '../store/items.ts';
import { requestOf } from '../store/requests.ts';

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
      await workTelling(
        pool,
        { userId, agencyId, focus: childId, now, id: requestId },
        { keepSteps, keepFailed },
        async (ask, tell) => {
          const request = await requestOf(ask.tx, childId, requestId);
          if (request) await gatherRequest(ask, request, tell);
        },
      );
    },
  },
];
