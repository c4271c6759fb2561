import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Outline, readOutline, writeOutline } from './rules/read-outline.ts';

export const AREA_KINDS = ['neighborhood', 'postal', 'tract', 'school_zone'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** A version of a neighborhood. `from` and `to` are ISO days, `to` the first it no longer counts; null goes on. */
export type AreaRow = {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind | null;
  readonly outline: Outline | null;
  readonly postalCodes: readonly string[];
  readonly people: number | null;
  readonly from: string;
  readonly to: string | null;
};

/** All versions of all neighborhoods, by name, the newest first. */
export async function areaRows(tx: Tx): Promise<AreaRow[]> {
  const { rows } = await sql<Omit<AreaRow, 'outline'> & { outline: string | null }>`
    select id, code, name, kind, outline::text as outline, coalesce(postal_codes, array_remove(array[postal_code], null)) as "postalCodes",
      people_under_18 as people, lower(during) as from, upper(during) as to
    from app.area order by name, code, lower(during) desc`.execute(tx);
  return rows.map(row => ({ ...row, outline: row.outline === null ? null : readOutline(row.outline) }));
}

/** The version ends with the day before `on`. */
export const endArea = (tx: Tx, id: Id, on: string) =>
  sql`update app.area set during = daterange(lower(during), ${on}::date) where id = ${id}`.execute(tx);

/** Adds a version that counts from a day on. */
export const insertArea = (tx: Tx, agencyId: Id, area: Omit<AreaRow, 'to'>) =>
  sql`
  insert into app.area (id, agency_id, code, name, kind, outline, postal_code, postal_codes, people_under_18, during)
  values (${area.id}, ${agencyId}, ${area.code}, ${area.name}, ${area.kind}, ${area.outline && writeOutline(area.outline)}::polygon,
    ${area.postalCodes[0] ?? null}, ${area.postalCodes.length > 0 ? [...area.postalCodes] : null}::text[], ${area.people}, daterange(${area.from}::date, null))`.execute(
    tx,
  );

/** Asks for every address to be placed by the new borders, after this transaction. */
export const queuePlacing = (tx: Tx) => sql`select app_definer.queue_placing()`.execute(tx);
