import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { kinToo } from './store-lists.ts';

/** By what a home was found: its name, or how it is reached. */
export type HomeWhy = 'exact' | 'begins' | 'words' | 'nickname' | 'sounds' | 'spelling' | 'part' | 'phone' | 'address';
export type FoundHome = {
  readonly id: Id;
  readonly name: string;
  readonly areaId: Id | null;
  readonly closedOn: string | null;
  readonly why: HomeWhy;
};

/** Homes the caller leaves out are asked for too, so that the rest still fills the list. */
const SPARE = 100;

/**
 * Homes with a word in their name that begins so, then by sound and spelling; and by telephone and address for those who
 * may read how homes are reached. `kin`: homes of relatives without a license too, which are for licensing only. Closed
 * ones are told as such.
 */
export async function findHomes(
  tx: Tx,
  asked: { readonly words: string; readonly phone: string | null; readonly address: string | null },
  kin: boolean,
  most: number,
): Promise<FoundHome[]> {
  const { words, phone, address } = asked;
  const byName =
    words === ''
      ? []
      : await homesBy(
          tx,
          sql`select home_id, place, why from app_definer.find_homes(${words}, ${most + SPARE})`,
          kin,
          most,
        );
  const byContact =
    phone === null && address === null
      ? []
      : await homesBy(
          tx,
          sql`select home_id, 0 as place, why from app_definer.find_homes_by_contact(${phone ?? ''}, ${address ?? ''}, ${most})`,
          kin,
          most,
        );
  const known = new Set(byContact.map(({ id }) => id));
  return [...byContact, ...byName.filter(({ id }) => !known.has(id))].slice(0, most);
}

async function homesBy(tx: Tx, found: ReturnType<typeof sql>, kin: boolean, most: number): Promise<FoundHome[]> {
  const { rows } = await sql<FoundHome>`
    select h.id, h.name, h.area_id as "areaId", h.closed_on as "closedOn", f.why
    from (${found}) f join app.home h on h.id = f.home_id
    where ${kinToo(kin)} order by f.place, h.name limit ${most}`.execute(tx);
  return rows;
}
