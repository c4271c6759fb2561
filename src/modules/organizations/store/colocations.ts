import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A weekday on which an organization and an office of the agency work under one roof. Days are ISO, times `HH:MM`. */
export type Colocation = {
  readonly id: Id;
  readonly organizationId: Id;
  readonly organization: string;
  readonly officeId: Id;
  readonly office: string;
  /** Monday is 1. */
  readonly weekday: number;
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly from: string;
  /** The last day; null has no end. */
  readonly until: string | null;
  readonly note: string | null;
  /** The organization's place where it is; null is in the office itself. */
  readonly place: string | null;
  /** How to get to that place. */
  readonly transportation: string | null;
};

/** Days under one roof that stand or are to come on a day (ISO), by office, weekday and hour; of one organization where it is named. */
export async function colocations(tx: Tx, day: string, organizationId: Id | null = null): Promise<Colocation[]> {
  const { rows } = await sql<Colocation>`
    select c.id, c.organization_id as "organizationId", o.name as organization, c.office_id as "officeId", concat_ws(', ', f.name, f.street) as office, c.weekday,
      to_char(c.begins_at, 'HH24:MI') as "beginsAt", to_char(c.ends_at, 'HH24:MI') as "endsAt", lower(c.during) as "from",
      (upper(c.during) - 1)::text as "until", c.note,
      coalesce(l.name, a.address_1) as place, l.transportation
    from app.colocation c join app.organization o on o.id = c.organization_id
    join app.agency_v_office f on f.id = c.office_id
    left join app.location l on l.id = c.location_id
    left join lateral (select x.address_1 from app.location_address x where x.location_id = l.id order by x.id limit 1) a on true
    where (upper_inf(c.during) or upper(c.during) > ${day}::date) and o.ended_on is null
      and (${organizationId}::uuid is null or c.organization_id = ${organizationId})
    order by f.name, c.weekday, c.begins_at, o.name, c.id`.execute(tx);
  return rows;
}

/** Offices of the agency, by name. */
export const officesOfAgency = async (tx: Tx): Promise<{ id: Id; name: string }[]> =>
  (await sql<{ id: Id; name: string }>`select id, name from app.agency_v_office order by name, id`.execute(tx)).rows;

/** The organization's own places that are not confidential, by name. */
export const placesOfOrganization = async (tx: Tx, organizationId: Id): Promise<{ id: Id; name: string }[]> =>
  (
    await sql<{ id: Id; name: string }>`
      select l.id, coalesce(l.name, a.address_1, l.id::text) as name from app.location l
      left join lateral (select x.address_1 from app.location_address x where x.location_id = l.id order by x.id limit 1) a on true
      where l.organization_id = ${organizationId} and not l.confidential and l.location_type = 'physical' order by 2, 1`.execute(
      tx,
    )
  ).rows;
