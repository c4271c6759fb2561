import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Seat } from '../rules/coalitions.ts';

/** Who sat for these partners in other collaborations on a day (ISO). */
export async function seatsOn(
  tx: Tx,
  partnershipIds: readonly Id[],
  on: string,
): Promise<(Seat & { id: Id; partner: string })[]> {
  if (partnershipIds.length === 0) return [];
  const { rows } = await sql<Seat & { id: Id; partner: string; meetings: string | number }>`
    select m.id, c.id as "coalitionId", c.name as coalition, c.meetings, m.partnership_id as "partnershipId", m.name, o.name as partner
    from app.coalition_member m join app.coalition c on c.id = m.coalition_id
    join app.partnership p on p.id = m.partnership_id join app.organizations_v_name o on o.id = p.organization_id
    where m.partnership_id in (${sql.join(partnershipIds)}) and m.during @> ${on}::date
    order by c.name, o.name, m.name`.execute(tx);
  return rows.map(row => ({ ...row, meetings: Number(row.meetings) }));
}

export const coalitionNamed = (tx: Tx, name: string) =>
  tx
    .selectFrom('app.coalition')
    .select(['id', 'meetings'])
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst();
