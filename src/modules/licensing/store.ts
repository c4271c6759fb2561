import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { HomeTerms } from './contract.ts';

/** Homes looked at for a child: the nearest ones, of a state's tens of thousands. */
const NEAREST = 300;

/**
 * Terms of the homes named, by name; or of the homes that might take these children, the nearest to the home `near` first: those
 * that are not closed, and of relatives' homes only those licensed or approved for one of them, because their name would tell of
 * somebody else's family. Homes approved for one of them are always among them, however far.
 */
export async function homeTerms(
  tx: Tx,
  which: { readonly homes: readonly Id[] } | { readonly forChildren: readonly Id[]; readonly near: Id | null },
): Promise<HomeTerms[]> {
  const narrowed =
    'homes' in which ? sql`and h.id = any (${[...which.homes]}::uuid[])` : sql`and h.id in (select id from candidate)`;
  const candidates =
    'homes' in which
      ? sql``
      : sql`with here as materialized (select place from app.home where id = ${which.near}),
        candidate as materialized (
          (select h.id from app.home h
            where h.closed_on is null and (h.kind in ('foster', 'facility') or (select true from app.license l where l.home_id = h.id limit 1))
            order by h.place <-> (select place from here) limit ${NEAREST})
          union
          select p.home_id from app.home_approval p join app.home h on h.id = p.home_id
          where p.child_id = any (${[...which.forChildren]}::uuid[]) and h.closed_on is null
        )`;
  const order = 'homes' in which ? sql`h.name` : sql`h.place <-> (select place from here), h.name`;
  const result = await sql<HomeTerms>`
    ${candidates}
    select h.id as "homeId", h.name, h.kind, h.respite_only as "respiteOnly", h.closed_on as "closedOn", h.confirmed_at as "confirmedAt",
      h.languages, h.skills, a.name as area,
      case when h.place is null then null else json_build_object('x', h.place[0], 'y', h.place[1]) end as place,
      coalesce((select json_agg(json_build_object('from', lower(l.during), 'to', upper(l.during), 'level', l.level, 'beds', l.beds,
        'youngest', l.youngest, 'oldest', l.oldest, 'onlyChildId', l.only_child_id) order by l.during) from app.license l where l.home_id = h.id), '[]') as licenses,
      coalesce((select json_agg(json_build_object('childId', p.child_id, 'from', lower(p.during), 'to', upper(p.during))) from app.home_approval p where p.home_id = h.id), '[]') as approvals,
      coalesce((select json_agg(json_build_object('from', lower(d.during), 'to', upper(d.during), 'reason', d.reason)) from app.home_hold d where d.home_id = h.id), '[]') as holds,
      coalesce((select json_agg(json_build_object('personId', c.person_id, 'kind', c.kind, 'to', c.until)) from (
        select person_id, kind, max(upper(during)) as until from app.adult_clearance where home_id = h.id group by person_id, kind) c), '[]') as clearances,
      coalesce((select json_agg(json_build_object('id', e.id, 'from', lower(e.during), 'to', upper(e.during), 'bedsMore', e.beds_more)) from app.capacity_exception e where e.home_id = h.id), '[]') as exceptions
    from app.home h
    left join app.agency_v_area a on a.id = h.area_id
    where h.agency_id = (select app.my_agency()) ${narrowed}
    order by ${order}`.execute(tx);
  return result.rows;
}

/** One home's terms, or undefined when it is not there for the asker. */
export const findHomeTerms = async (tx: Tx, homeId: Id): Promise<HomeTerms | undefined> =>
  (await homeTerms(tx, { homes: [homeId] }))[0];

/** The adults of a home with name and contact, as far as the asker may see them. */
export async function homeAdults(
  tx: Tx,
  homeId: Id,
): Promise<{ personId: Id; name: string; part: 'caregiver' | 'household'; from: string; to: string | null }[]> {
  const result = await sql<{
    personId: Id;
    name: string;
    part: 'caregiver' | 'household';
    from: string;
    to: string | null;
  }>`
    select a.person_id as "personId", p.first_name || coalesce(' ' || p.last_name, '') as name, a.part, lower(a.during) as from, upper(a.during) as to
    from app.home_adult a join app.people_v_person p on p.id = a.person_id
    where a.home_id = ${homeId} order by a.part, p.first_name`.execute(tx);
  return result.rows;
}

/** The caregivers who live in a home at a moment: ids only, readable by every member of staff. */
export async function caregiversAt(tx: Tx, homeId: Id, at: string): Promise<Id[]> {
  const result = await sql<{ id: Id }>`select person_id as id from app.home_adult
    where home_id = ${homeId} and part = 'caregiver' and during @> ${at}::timestamptz`.execute(tx);
  return result.rows.map(row => row.id);
}

/** Telephone and address of a home now; undefined when the asker may not see them or none is recorded. */
export async function homeContact(tx: Tx, homeId: Id, today: string) {
  const result = await sql<{
    phone: string | null;
    street: string | null;
    city: string | null;
    postalCode: string | null;
  }>`
    select phone, street, city, postal_code as "postalCode" from app.caregiver_contact
    where home_id = ${homeId} and during @> ${today}::date limit 1`.execute(tx);
  return result.rows[0];
}
