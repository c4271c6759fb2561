import { sql } from 'kysely';
import { caseTransferred } from '#modules/cases/index.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';

/** Visits that a former worker had planned are made by who has the case (S2-31). */
export const followWorkerOfVisits: readonly Hearer[] = [
  whenHeard(caseTransferred, 'follow-worker-of-visits', async (ask, { body }) => {
    await sql`select app_definer.follow_worker_of_visits(${body.case})`.execute(ask.tx);
  }),
];
