import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Sessions somebody took part in: as attendance was told of appointments, or as the service counted them, whichever is more. */
export async function sessionsAttended(tx: Tx, referralId: Id): Promise<number> {
  const { rows } = await sql<{ sessions: number }>`
    select greatest(
      (select count(*) from app.service_appointment a where a.referral_id = ${referralId} and a.attended in ('yes', 'late')),
      (select coalesce(sum(p.sessions), 0) from app.progress_update p where p.referral_id = ${referralId} and p.came_at is not null)
    )::integer as sessions`.execute(tx);
  return rows[0]?.sessions ?? 0;
}
