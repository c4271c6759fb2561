import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { directoryAreas } from '#modules/agency/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

const communities = (tx: Tx) =>
  tx
    .selectFrom('app.community as c')
    .leftJoin('app.access_v_staff as u', 'u.id', 'c.lead_user_id')
    .select(['c.id', 'c.name', 'c.lead_user_id', 'c.began_on', 'c.ended_on', 'u.name as lead']);

/** Communities the agency works in, by name. */
export const livingCommunities = (tx: Tx) =>
  communities(tx).where('c.ended_on', 'is', null).orderBy('c.name').execute();

export const communityById = async (tx: Tx, id: string) =>
  isId(id) ? communities(tx).where('c.id', '=', id).executeTakeFirst() : undefined;

export const communityNamed = (tx: Tx, name: string) => communities(tx).where('c.name', '=', name).executeTakeFirst();

/** The community in which one of these neighborhoods lies on a day already; undefined where none does. */
export const communityOfAreas = (tx: Tx, codes: readonly string[], on: string) =>
  codes.length === 0
    ? Promise.resolve(undefined)
    : tx
        .selectFrom('app.community_area as a')
        .innerJoin('app.community as c', 'c.id', 'a.community_id')
        .select('c.name')
        .where('a.area_code', 'in', [...codes])
        .where(sql<boolean>`a.during && daterange(${on}::date, null)`)
        .executeTakeFirst();

/** A neighborhood of a community; `ids` are those of all its versions. */
export type CommunityArea = { readonly code: string; readonly name: string; readonly ids: readonly Id[] };

/** Neighborhoods of a community on a day (ISO), by name. */
export async function areasOf(tx: Tx, communityId: Id, on: string): Promise<CommunityArea[]> {
  const rows = await tx
    .selectFrom('app.community_area')
    .select('area_code')
    .where('community_id', '=', communityId)
    .where(sql<boolean>`during @> ${on}::date`)
    .execute();
  const codes = new Set(rows.map(row => row.area_code));
  const versions = (await directoryAreas(tx, on)).filter(area => codes.has(area.code));
  return [...Map.groupBy(versions, area => area.code)].map(([code, all]) => ({
    code,
    name: (all.find(area => area.current) ?? all[0]!).name,
    ids: all.map(area => area.id),
  }));
}
