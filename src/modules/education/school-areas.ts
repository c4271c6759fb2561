import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A school as placing reads it: it has no point, only what was written down. */
export type SchoolToPlace = {
  readonly id: Id;
  readonly areaId: Id | null;
};

/** So many schools after the one named, by their ids, of the agency at hand. */
export async function schoolsToPlace(tx: Tx, after: Id | null, most: number): Promise<SchoolToPlace[]> {
  const { rows } = await sql<SchoolToPlace>`
    select id, area_id as "areaId" from app.school
    where agency_id = app.my_agency() and id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000') order by id limit ${most}`.execute(
    tx,
  );
  return rows;
}

/** Writes down in which neighborhoods (versions) schools lie; null is in none. */
export const placeSchools = (tx: Tx, placed: readonly { readonly id: Id; readonly areaId: Id | null }[]) =>
  sql`select app_definer.place_in_areas('school', ${placed.map(each => each.id)}::uuid[], ${placed.map(each => each.areaId)}::uuid[])`.execute(
    tx,
  );
