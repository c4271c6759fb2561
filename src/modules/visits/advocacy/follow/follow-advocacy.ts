import { sql } from 'kysely';
import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';

/** Takes every request of an agency that has had no answer by its day to the supervisor, once; `now` is an ISO moment. Answers how many. */
export async function followAdvocacy(pool: pg.Pool, agencyId: Id, now: string): Promise<number> {
  return inTransaction(pool, { role: 'alongside_clocks', userId: null, agencyId, now }, async tx => {
    const { rows } = await sql<{ told: number }>`select app_definer.follow_advocacy() as told`.execute(tx);
    return rows[0]?.told ?? 0;
  });
}
