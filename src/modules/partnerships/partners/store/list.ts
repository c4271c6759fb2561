import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Level, OVER, type PartnerState } from '../rules/states.ts';

/** What a list of partnerships asks for; null asks for nothing. */
export type PartnersAsked = {
  readonly communityId: Id | null;
  /** A state, `living` for all that are not over, `all` for every one. */
  readonly state: PartnerState | 'living' | 'all';
  readonly sector: string | null;
  readonly level: Level | null;
  readonly ownerId: Id | null;
  /** Without any contact since this ISO day. */
  readonly quietSince: string | null;
  /** A part of the name. */
  readonly name: string | null;
};

export type PartnerLine = {
  readonly id: Id;
  readonly organization_id: Id;
  readonly organization: string;
  readonly state: PartnerState;
  readonly since: string;
  readonly level: Level | null;
  readonly sector: string | null;
  readonly owner: string | null;
  readonly communities: string[];
  readonly last_contact: string | null;
};

/** Partnerships as they stand, by the name of the organization. */
const asked = (of: PartnersAsked): RawBuilder<unknown> => {
  const wanted: RawBuilder<unknown>[] = [sql`upper_inf(s.during)`];
  if (of.state === 'living') wanted.push(sql`s.state <> all (${[...OVER]}::text[])`);
  else if (of.state !== 'all') wanted.push(sql`s.state = ${of.state}`);
  if (of.communityId)
    wanted.push(sql`exists (select from app.partnership_community c
      where c.partnership_id = p.id and c.community_id = ${of.communityId} and upper_inf(c.during))`);
  if (of.sector) wanted.push(sql`p.sector = ${of.sector}`);
  if (of.level) wanted.push(sql`l.level = ${of.level}`);
  if (of.ownerId) wanted.push(sql`p.owner_id = ${of.ownerId}`);
  if (of.quietSince)
    wanted.push(sql`not exists (select from app.partner_contact k
      where k.partnership_id = p.id and k.happened_on >= ${of.quietSince}::date)`);
  if (of.name) wanted.push(sql`position(app.plain_name(${of.name}) in app.plain_name(o.name)) > 0`);
  return sql`from app.partnership p join app.organizations_v_name o on o.id = p.organization_id
    join app.partnership_stay s on s.partnership_id = p.id
    left join app.partnership_level l on l.partnership_id = p.id and upper_inf(l.during)
    where ${sql.join(wanted, sql` and `)}`;
};

export const countPartners = async (tx: Tx, of: PartnersAsked): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::integer as n ${asked(of)}`.execute(tx)).rows[0]?.n ?? 0;

/** A page of the list. What is told of each is looked up for this page only. */
export async function findPartners(tx: Tx, of: PartnersAsked, most: number, skip: number): Promise<PartnerLine[]> {
  const { rows } = await sql<PartnerLine>`
    select f.id, f.organization_id, f.organization, f.state, f.since, f.level, f.sector, u.name as owner,
      array(select m.name from app.partnership_community c join app.community m on m.id = c.community_id
        where c.partnership_id = f.id and upper_inf(c.during) order by m.name) as communities,
      (select max(k.happened_on) from app.partner_contact k where k.partnership_id = f.id) as last_contact
    from (
      select p.id, p.organization_id, o.name as organization, s.state, lower(s.during)::text as since, l.level, p.sector, p.owner_id
      ${asked(of)} order by o.name, p.id limit ${most} offset ${skip}
    ) f left join app.access_v_staff u on u.id = f.owner_id order by f.organization, f.id`.execute(tx);
  return rows;
}

/** Organizations with which there is a partnership, by name, for choosing who introduced another. */
export const allPartnerNames = (tx: Tx): Promise<{ id: Id; name: string }[]> =>
  tx
    .selectFrom('app.partnership as p')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .select(['p.id', 'o.name'])
    .$narrowType<{ name: string }>()
    .orderBy('o.name')
    .execute();
