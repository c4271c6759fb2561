import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

type Which = {
  readonly areaId: Id | null;
  /** Homes of relatives without a license too: their name tells of one family, so they are for licensing only. */
  readonly kin: boolean;
  /** ISO date. */
  readonly today: string;
};

const licensedOrNotKin = sql<boolean>`(h.kind in ('foster', 'facility') or exists (select from app.license l where l.home_id = h.id))`;
/** Which homes of `h` the reader may be told of. */
export const kinToo = (kin: boolean) => (kin ? sql<boolean>`true` : licensedOrNotKin);

/** Ids of open homes by name, `most` of them after leaving out `skip`. */
export async function homesInOrder(tx: Tx, { areaId, kin, today }: Which, most: number, skip: number): Promise<Id[]> {
  const inArea = areaId ? sql`and h.area_id = ${areaId}` : sql``;
  const { rows } = await sql<{ id: Id }>`
    select h.id from app.home h
    where h.agency_id = (select app.my_agency()) and (h.closed_on is null or h.closed_on > ${today}::date) and ${kinToo(kin)} ${inArea}
    order by h.name, h.id limit ${most} offset ${skip}`.execute(tx);
  return rows.map(row => row.id);
}

/** Who cares for children in these homes at a moment (ISO): ids only, readable by every member of staff. */
export async function caregiversOfHomes(tx: Tx, homeIds: readonly Id[], at: string): Promise<ReadonlyMap<Id, Id[]>> {
  if (homeIds.length === 0) return new Map();
  const { rows } = await sql<{ home: Id; person: Id }>`
    select home_id as home, person_id as person from app.home_adult
    where home_id = any (${[...homeIds]}::uuid[]) and part = 'caregiver' and during @> ${at}::timestamptz`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, row => row.home)].map(([home, adults]) => [home, adults.map(adult => adult.person)]),
  );
}

/** Beds over the license that end between two days (ISO, both included), the first to end first. */
export async function exceptionsEnding(
  tx: Tx,
  from: string,
  to: string,
): Promise<{ homeId: Id; name: string; bedsMore: number; until: string }[]> {
  const { rows } = await sql<{ homeId: Id; name: string; bedsMore: number; until: string }>`
    select e.home_id as "homeId", h.name, e.beds_more as "bedsMore", upper(e.during) as until
    from app.capacity_exception e join app.home h on h.id = e.home_id
    where upper(e.during) between ${from}::date and ${to}::date
    order by upper(e.during), h.name limit 50`.execute(tx);
  return rows;
}

/** Levels of license by code, in the reader's language. */
export async function licenseLevels(tx: Tx, language: 'en' | 'es'): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('app.license_level').select(['code', 'en', 'es']).execute();
  return new Map(rows.map(row => [row.code, row[language]]));
}

/** Homes licensed on a day (ISO) that stand in these neighborhoods (ids of versions), with the beds of their license. */
export async function licensedHomesIn(
  tx: Tx,
  areaIds: readonly Id[],
  day: string,
): Promise<{ id: Id; beds: number }[]> {
  const { rows } = await sql<{ id: Id; beds: number }>`
    select h.id, l.beds from app.home h join app.license l on l.home_id = h.id and l.during @> ${day}::date
    where h.area_id = any (${[...areaIds]}::uuid[]) and (h.closed_on is null or h.closed_on > ${day}::date)`.execute(
    tx,
  );
  return rows;
}
