import { sql } from 'kysely';
import { caseTransferred } from '#modules/cases/index.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';

/** The worker who signs is the one who has the case. What the former one has signed stays theirs. */
export const followWorker: readonly Hearer[] = [
  whenHeard(caseTransferred, 'follow-worker', async (ask, { body }) => {
    await sql`select app_definer.follow_worker_of_plans(${body.case})`.execute(ask.tx);
  }),
];
