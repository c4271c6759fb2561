import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** An address as placing reads it: a point in miles, a postal code, and the last day (ISO) it was lived at. */
export type AddressToPlace = {
  readonly id: Id;
  readonly areaId: Id | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly postalCode: string | null;
  readonly lastDay: string | null;
};

/** So many addresses after the one named, by their ids, of the agency at hand. */
export async function addressesToPlace(tx: Tx, after: Id | null, most: number): Promise<AddressToPlace[]> {
  const { rows } = await sql<AddressToPlace>`
    select id, area_id as "areaId", place[0] as x, place[1] as y, postal_code as "postalCode", upper(during) - 1 as "lastDay" from app.person_address
    where agency_id = app.my_agency() and id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000') order by id limit ${most}`.execute(
    tx,
  );
  return rows;
}

/** Writes down in which neighborhoods (versions) addresses lie; null is in none. */
export const placeAddresses = (tx: Tx, placed: readonly { readonly id: Id; readonly areaId: Id | null }[]) =>
  sql`select app_definer.place_in_areas('person_address', ${placed.map(each => each.id)}::uuid[], ${placed.map(each => each.areaId)}::uuid[])`.execute(
    tx,
  );
