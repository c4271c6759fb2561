import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Partners that worked with the agency in a community on a day (ISO), by name; those whose partnership is over are left out. */
export async function partnersIn(tx: Tx, communityId: Id, on: string): Promise<{ id: Id; name: string }[]> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select p.id, o.name from app.partnership_community c
    join app.partnership p on p.id = c.partnership_id join app.organizations_v_name o on o.id = p.organization_id
    left join app.partnership_stay s on s.partnership_id = p.id and s.during @> ${on}::date
    where c.community_id = ${communityId} and c.during @> ${on}::date and coalesce(s.state, 'identified') not in ('declined', 'lapsed', 'ended')
    order by o.name, p.id`.execute(tx);
  return rows;
}

/** Other partners that work in the same communities on a day, by name: with whom a difference may be noted. */
export async function partnersBeside(tx: Tx, partnershipId: Id, on: string): Promise<{ id: Id; name: string }[]> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select distinct p.id, o.name from app.partnership_community c
    join app.partnership_community m on m.community_id = c.community_id and m.partnership_id = ${partnershipId} and m.during @> ${on}::date
    join app.partnership p on p.id = c.partnership_id join app.organizations_v_name o on o.id = p.organization_id
    where c.during @> ${on}::date and p.id <> ${partnershipId} order by o.name`.execute(tx);
  return rows;
}

/** What of the ways to work together there is already, as far as the record knows (S4-24). */
export async function builtSoFar(tx: Tx, partnershipId: Id, on: string): Promise<{ plan: boolean }> {
  const { rows } = await sql<{ plan: boolean }>`
    select exists (
      select from app.phase_plan l where l.adopted_on <= ${on}::date and (l.ended_on is null or l.ended_on > ${on}::date)
        and (l.organization_id = (select p.organization_id from app.partnership p where p.id = ${partnershipId})
          or l.community_id in (select c.community_id from app.partnership_community c where c.partnership_id = ${partnershipId} and c.during @> ${on}::date))
    ) as plan`.execute(tx);
  return rows[0]!;
}
