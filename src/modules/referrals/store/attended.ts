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

/** The same for several referrals at once; one of which nobody has told anything is left out. */
export async function sessionsByReferral(tx: Tx, referralIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (referralIds.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; sessions: number }>`
    select r.id, greatest(a.sessions, p.sessions)::integer as sessions
    from unnest(${[...referralIds]}::uuid[]) r (id)
    cross join lateral (select nullif(count(*), 0) as sessions from app.service_appointment a where a.referral_id = r.id and a.attended in ('yes', 'late')) a
    cross join lateral (select sum(p.sessions) as sessions from app.progress_update p where p.referral_id = r.id and p.came_at is not null) p
    where num_nonnulls(a.sessions, p.sessions) > 0`.execute(tx);
  return new Map(rows.map(({ id, sessions }) => [id, sessions]));
}
