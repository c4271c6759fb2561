import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A home as placing reads it: a point in miles. */
export type HomeToPlace = {
  readonly id: Id;
  readonly areaId: Id | null;
  readonly x: number | null;
  readonly y: number | null;
};

/** So many homes after the one named, by their ids, of the agency at hand. */
export async function homesToPlace(tx: Tx, after: Id | null, most: number): Promise<HomeToPlace[]> {
  const { rows } = await sql<HomeToPlace>`
    select id, area_id as "areaId", place[0] as x, place[1] as y from app.home
    where agency_id = app.my_agency() and id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000') order by id limit ${most}`.execute(
    tx,
  );
  return rows;
}

/** Writes down in which neighborhoods (versions) homes lie; null is in none. */
export const placeHomes = (tx: Tx, placed: readonly { readonly id: Id; readonly areaId: Id | null }[]) =>
  sql`select app_definer.place_in_areas('home', ${placed.map(each => each.id)}::uuid[], ${placed.map(each => each.areaId)}::uuid[])`.execute(
    tx,
  );
