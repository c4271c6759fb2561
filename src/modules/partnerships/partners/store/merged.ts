import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

export type MergedPartnership = { readonly id: Id; readonly organization_id: Id; readonly organization: string };

/**
 * The partnerships with an organization and with all that lead to the same entry of the directory: the one with the entry
 * itself first. A partnership keeps the organization it was made with, so that a merge which is undone loses nothing.
 */
export async function partnershipsWith(tx: Tx, organizationId: Id): Promise<MergedPartnership[]> {
  const { rows } = await sql<MergedPartnership>`
    with recursive up as (
      select o.id, o.merged_into from app.organizations_v_name o where o.id = ${organizationId}
      union
      select o.id, o.merged_into from up join app.organizations_v_name o on o.id = up.merged_into
    ), family as (
      select id from up where merged_into is null
      union
      select o.id from family join app.organizations_v_name o on o.merged_into = family.id
    )
    select p.id, p.organization_id, o.name as organization from family f
    join app.partnership p on p.organization_id = f.id join app.organizations_v_name o on o.id = f.id
    order by o.merged_into nulls first, p.id`.execute(tx);
  return rows;
}

/** The first of them; undefined when there is none. */
export const partnershipWith = async (tx: Tx, organizationId: Id): Promise<MergedPartnership | undefined> =>
  (await partnershipsWith(tx, organizationId))[0];

/** Names of organizations by their ids. */
export const namesOfOrganizations = async (tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> =>
  ids.length === 0
    ? new Map()
    : new Map(
        (
          await tx
            .selectFrom('app.organizations_v_name')
            .select(['id', 'name'])
            .$narrowType<{ id: Id; name: string }>()
            .where('id', 'in', [...ids])
            .execute()
        ).map(row => [row.id, row.name]),
      );
