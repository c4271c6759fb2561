import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type Footing, isAtRisk, type Risk, risksAt } from './rules/at-risk.ts';

/** An end that is known elsewhere: of a fund or an agreement of a partnership; `endsOn` (ISO) null has no known end. */
export type KnownEnd = { readonly partnershipId: Id; readonly name: string; readonly endsOn: string | null };

/** A living partnership with why it may not last. */
export type PartnershipRisks = {
  readonly partnershipId: Id;
  readonly organization: string;
  readonly owner: string | null;
  readonly rhythmDays: number | null;
  readonly risks: readonly Risk[];
  /** Two reasons or more. */
  readonly atRisk: boolean;
};

/**
 * Why partnerships that are worked with today may not last, as known today; of one or of all, those with the most reasons
 * first. `agreements` are those in force with their ends.
 */
export async function risksOf(
  { tx, today }: Ask,
  { partnershipId, agreements }: { readonly partnershipId?: Id; readonly agreements: readonly KnownEnd[] },
): Promise<readonly PartnershipRisks[]> {
  const day = today.toString();
  const { rows } = await sql<{
    id: Id;
    organization: string;
    owner: string | null;
    last_on: string | null;
    rhythm_days: number | null;
    overdue: number;
    people: { rank: string | null; leavingOn: string | null }[];
    funds: { name: string; endsOn: string | null }[];
  }>`
    select p.id, o.name as organization, u.name as owner, k.last_on, a.rhythm_days, coalesce(c.overdue, 0)::integer as overdue,
      coalesce(n.people, '[]') as people, coalesce(f.funds, '[]') as funds
    from app.partnership p
    join app.organizations_v_name o on o.id = p.organization_id
    join app.partnership_stay s on s.partnership_id = p.id and s.during @> ${day}::date and s.state = 'partner'
    left join app.access_v_staff u on u.id = p.owner_id
    left join app.contact_agreement a on a.partnership_id = p.id and a.during @> ${day}::date
    left join lateral (select max(happened_on)::text as last_on from app.partner_contact where partnership_id = p.id) k on true
    left join lateral (
      select count(*) as overdue from app.commitment where partnership_id = p.id and due_on < ${day}::date
        and kept_on is null and withdrawn_on is null and released_on is null) c on true
    left join lateral (
      select json_agg(json_build_object('rank', rank, 'leavingOn', coalesce(leaving_on, upper(during)))) as people
      from app.partner_person where partnership_id = p.id and side = 'partner' and during @> ${day}::date) n on true
    left join lateral (
      select json_agg(json_build_object('name', fund, 'endsOn', upper(during) - 1)) as funds
      from app.partner_funding where partnership_id = p.id and during @> ${day}::date) f on true
    where ${partnershipId ?? null}::uuid is null or p.id = ${partnershipId ?? null}::uuid
    order by o.name`.execute(tx);
  const endsOf = Map.groupBy(agreements, end => end.partnershipId);
  return rows
    .map(row => {
      const footing: Footing = {
        lastContactOn: row.last_on,
        rhythmDays: row.rhythm_days,
        funds: row.funds,
        agreements: endsOf.get(row.id) ?? [],
        theirPeople: row.people,
        overdue: row.overdue,
      };
      const risks = risksAt(footing, day);
      return {
        partnershipId: row.id,
        organization: row.organization,
        owner: row.owner,
        rhythmDays: row.rhythm_days,
        risks,
        atRisk: isAtRisk(risks),
      };
    })
    .toSorted((a, b) => b.risks.length - a.risks.length);
}
