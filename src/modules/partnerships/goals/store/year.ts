import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What was done with partners in a time; `communityId` is null for all together. */
export type YearCounts = {
  readonly communityId: Id | null;
  readonly partners: number;
  readonly names: readonly string[];
  readonly contacts: number;
  /** Of these, meetings, visits, events and video calls. */
  readonly meetings: number;
  readonly agreements: number;
  readonly stepsDone: number;
  readonly stepsDue: number;
};

/**
 * Counts for each community and for all together, from `from` to `until` (ISO days, both with it): organizations that were
 * partners on a day of it, contacts (one that names no community counts in each of its partner's), joint steps done and
 * due, and agreements in force on a day of it.
 */
export async function yearCounts(tx: Tx, from: string, until: string): Promise<YearCounts[]> {
  const { rows } = await sql<YearCounts>`
    with span as (select daterange(${from}::date, ${until}::date, '[]') as days),
    place as (select id from app.community where ended_on is null or ended_on >= ${from}::date union all select null::uuid),
    worked as (
      select distinct k.community_id, k.partnership_id from app.partnership_community k, span
      where k.during && span.days and exists (
        select from app.partnership_stay s where s.partnership_id = k.partnership_id and s.state = 'partner' and s.during && span.days)),
    partner as (
      select distinct s.partnership_id, o.name from app.partnership_stay s
      join app.partnership p on p.id = s.partnership_id join app.organizations_v_name o on o.id = p.organization_id, span
      where s.state = 'partner' and s.during && span.days),
    spoke as (
      select c.id, c.channel, k.community_id as placed from app.partner_contact c
      left join app.partnership_community k on c.community_id is null and k.partnership_id = c.partnership_id and k.during @> c.happened_on
      where c.happened_on between ${from}::date and ${until}::date and c.community_id is null
      union all
      select c.id, c.channel, c.community_id from app.partner_contact c
      where c.happened_on between ${from}::date and ${until}::date and c.community_id is not null),
    agreed as (
      select y.agreement_id, y.partnership_id from app.partner_agreement_party y
      join app.partner_agreement p on p.agreement_id = y.agreement_id
      join app.agreements_v_agreement a on a.id = p.agreement_id, span
      where a.in_force_from is not null and a.in_force_from::date <= ${until}::date and p.term && span.days and coalesce(p.ends_on, ${until}::date) >= ${from}::date)
    select place.id as "communityId",
      (select count(*)::int from partner r where place.id is null or exists (select from worked w where w.partnership_id = r.partnership_id and w.community_id = place.id)) as partners,
      (select coalesce(array_agg(r.name order by r.name), '{}') from partner r where place.id is null or exists (select from worked w where w.partnership_id = r.partnership_id and w.community_id = place.id)) as names,
      (select count(distinct s.id)::int from spoke s where place.id is null or s.placed = place.id) as contacts,
      (select count(distinct s.id)::int from spoke s where (place.id is null or s.placed = place.id) and s.channel in ('meeting', 'visit', 'event', 'video')) as meetings,
      (select count(distinct g.agreement_id)::int from agreed g where place.id is null or exists (select from worked w where w.partnership_id = g.partnership_id and w.community_id = place.id)) as agreements,
      (select count(*)::int from app.joint_step j where (place.id is null or j.community_id = place.id) and j.done_on between ${from}::date and ${until}::date) as "stepsDone",
      (select count(*)::int from app.joint_step j where (place.id is null or j.community_id = place.id) and coalesce(j.due_on, j.done_on) between ${from}::date and ${until}::date and j.dropped_on is null) as "stepsDue"
    from place`.execute(tx);
  return rows;
}
