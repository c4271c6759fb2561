import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** The moment (ISO) after which each of these members of staff holds no position any more; those who stay are left out. */
export async function lastDays(tx: Tx, userIds: readonly Id[], now: string): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ id: Id; until: string }>`
    select user_id as id, max(upper(during)) as until from app.position
    where user_id = any (${[...userIds]}::uuid[]) and (upper_inf(during) or upper(during) > ${now}::timestamptz)
    group by user_id having not bool_or(upper_inf(during))`.execute(tx);
  return new Map(rows.map(row => [row.id, row.until]));
}
