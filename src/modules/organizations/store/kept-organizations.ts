import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * As which organization each of these stands now: itself, or the one its entry was joined with. What names the one names
 * the other, and no longer does once the merge is undone.
 */
export async function keptOrganizations(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
  const { rows } = await sql<{ id: Id; kept: Id }>`
    with recursive led as (
      select o.id, o.id as at, o.merged_into from app.organization o where o.id = any (${[...new Set(ids)]}::uuid[])
      union
      select l.id, o.id, o.merged_into from led l join app.organization o on o.id = l.merged_into
    )
    select id, at as kept from led where merged_into is null`.execute(tx);
  return new Map(rows.map(row => [row.id, row.kept]));
}

/** As which organization this one stands now; itself when nothing is known of it. */
export const keptOrganization = async (tx: Tx, id: Id): Promise<Id> =>
  (await keptOrganizations(tx, [id])).get(id) ?? id;
