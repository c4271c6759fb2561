import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Decision } from '../contract.ts';
import type { PartnerState } from '../rules/states.ts';

export type ProspectRow = {
  readonly id: Id;
  readonly organization: string;
  readonly state: PartnerState;
  readonly sector: string | null;
  readonly contribution: number | null;
  readonly reach: number | null;
  readonly readiness: number | null;
  readonly decision: Decision | null;
  readonly introduced_by: string | null;
  readonly last_contact: string | null;
};

/** Organizations that are looked at, of a community or of all: the highest newest score first, those without one last. */
export async function prospects(tx: Tx, communityId: Id | null, most: number): Promise<ProspectRow[]> {
  const { rows } = await sql<ProspectRow>`
    select p.id, o.name as organization, s.state, p.sector, n.contribution, n.reach, n.readiness, n.decision, io.name as introduced_by,
      (select max(k.happened_on) from app.partner_contact k where k.partnership_id = p.id) as last_contact
    from app.partnership p
    join app.organizations_v_name o on o.id = p.organization_id
    join app.partnership_stay s on s.partnership_id = p.id and upper_inf(s.during)
      and s.state in ('identified', 'approached', 'interested', 'invited')
    left join lateral (select c.contribution, c.reach, c.readiness, c.decision from app.prospect_score c
      where c.partnership_id = p.id order by c.scored_on desc, c.id desc limit 1) n on true
    left join app.partnership i on i.id = p.introduced_by left join app.organizations_v_name io on io.id = i.organization_id
    where ${communityId}::uuid is null or exists (select from app.partnership_community m
      where m.partnership_id = p.id and m.community_id = ${communityId} and upper_inf(m.during))
    order by n.contribution + n.reach + n.readiness desc nulls last, o.name limit ${most}`.execute(tx);
  return rows;
}

export type SectorPartner = {
  readonly id: Id;
  readonly organization: string;
  readonly state: PartnerState;
  readonly sector: string | null;
  readonly languages: string[];
};

/** Everybody of a community, whatever they said, with the languages their people speak. */
export async function partnersOfCommunity(tx: Tx, communityId: Id): Promise<SectorPartner[]> {
  const { rows } = await sql<SectorPartner>`
    select p.id, o.name as organization, s.state, p.sector,
      array(select distinct lower(w) from app.partner_person e, regexp_split_to_table(e.speaks, '[\\s,;/]+') w
        where e.partnership_id = p.id and e.side = 'partner' and upper_inf(e.during) and w <> '') as languages
    from app.partnership_community m
    join app.partnership p on p.id = m.partnership_id
    join app.organizations_v_name o on o.id = p.organization_id
    join app.partnership_stay s on s.partnership_id = p.id and upper_inf(s.during)
    where m.community_id = ${communityId} and upper_inf(m.during) order by o.name`.execute(tx);
  return rows;
}

/** Of these organizations, those with which there is a partnership already, whatever its state. */
export const notedOrganizations = async (tx: Tx, ids: readonly Id[]): Promise<ReadonlySet<Id>> =>
  ids.length === 0
    ? new Set()
    : new Set(
        (
          await tx
            .selectFrom('app.partnership')
            .select('organization_id')
            .where('organization_id', 'in', [...ids])
            .execute()
        ).map(row => row.organization_id),
      );

export type PrintedPartner = {
  readonly id: Id;
  readonly organization: string;
  readonly description: string | null;
  readonly state: PartnerState;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly address: string | null;
  readonly verified_on: string | null;
  readonly people: string[];
};

/** Partners and prospects of a community, or of all, with how each is reached and when that was last checked. */
export async function partnersToPrint(tx: Tx, communityId: Id | null, most: number): Promise<PrintedPartner[]> {
  const { rows } = await sql<PrintedPartner>`
    select p.id, o.name as organization, o.description, s.state, o.email, o.website, o.phone, o.address, o.verified_on,
      array(select concat_ws(', ', e.name, e.title, e.phone, e.email) from app.partner_person e
        where e.partnership_id = p.id and e.side = 'partner' and upper_inf(e.during) and e.name is not null
        order by array_position(array['sponsor', 'manager', 'line'], e.rank), e.id) as people
    from app.partnership p
    join app.organizations_v_reached o on o.id = p.organization_id
    join app.partnership_stay s on s.partnership_id = p.id and upper_inf(s.during) and s.state not in ('declined', 'lapsed', 'ended')
    where ${communityId}::uuid is null or exists (select from app.partnership_community m
      where m.partnership_id = p.id and m.community_id = ${communityId} and upper_inf(m.during))
    order by o.name limit ${most}`.execute(tx);
  return rows;
}
