import { sql } from 'kysely';
import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';

/**
 * Looks at every partnership of an agency on the day of a moment (ISO): promises that are late, silence beyond what was
 * agreed, people who leave, disputes whose days at a level are over, and the yearly health check of the last phase become
 * tasks, once. Gives how many. Nights on which it did not run are made up for.
 */
export async function followPartnerships(pool: pg.Pool, agencyId: Id, now: string): Promise<number> {
  return inTransaction(pool, { role: 'alongside_clocks', userId: null, agencyId, now }, async tx => {
    const { rows } = await sql<{ told: number }>`select app_definer.follow_partnerships() as told`.execute(tx);
    return rows[0]?.told ?? 0;
  });
}
