import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** How the agency is reached: by day, and when the offices are closed. Null where it is not recorded. */
export type AgencyPhones = { readonly name: string; readonly main: string | null; readonly afterHours: string | null };

/** The agency's telephones; everybody who signs in may know them. */
export async function agencyPhones(tx: Tx): Promise<AgencyPhones> {
  const row = await tx
    .selectFrom('app.agency')
    .select(['name', 'main_phone', 'after_hours_phone'])
    .where(sql<boolean>`id = app.my_agency()`)
    .executeTakeFirst();
  return { name: row?.name ?? '', main: row?.main_phone ?? null, afterHours: row?.after_hours_phone ?? null };
}

/** The policy pack the agency works by, as its administrators wrote it. */
export async function policyPack(tx: Tx): Promise<string> {
  const row = await tx
    .selectFrom('app.agency')
    .select('policy_pack')
    .where(sql<boolean>`id = app.my_agency()`)
    .executeTakeFirstOrThrow();
  return row.policy_pack;
}

/** The state whose law binds the agency (two letters). */
export async function stateOfAgency(tx: Tx): Promise<string> {
  const row = await tx
    .selectFrom('app.agency')
    .select('state_code')
    .where(sql<boolean>`id = app.my_agency()`)
    .executeTakeFirstOrThrow();
  return row.state_code;
}

/** The day (ISO) from which the agency keeps its records here; null where nobody said. */
export async function recordsFrom(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('app.agency')
    .select('records_from')
    .where(sql<boolean>`id = app.my_agency()`)
    .executeTakeFirst();
  return row?.records_from ?? null;
}

/** What counting asks of an agency: days are days since 1970. */
export type AgencyCalendar = {
  readonly zone: string;
  readonly closed: readonly Day[];
  /** The first day of its records here; null is not known. */
  readonly recordsFrom: Day | null;
};

/** The agency's time zone, every day it is closed, and when its records begin. Null where there is no such agency. */
export async function agencyCalendar(tx: Tx): Promise<AgencyCalendar | null> {
  const { rows } = await sql<{ zone: string; closed: string; recordsFrom: Day | null }>`
    select time_zone as zone, records_from - date '1970-01-01' as "recordsFrom", array_to_json(array(select day - date '1970-01-01' from app.holiday where agency_id = app.my_agency()))::text as closed
    from app.agency where id = app.my_agency()`.execute(tx);
  return rows[0] ? { ...rows[0], closed: JSON.parse(rows[0].closed) } : null;
}

/** Holidays by day (ISO), from one day to another, both included. */
export async function holidayNames(tx: Tx, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('app.holiday')
    .select(['day', 'name'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  return new Map(rows.map(row => [row.day, row.name]));
}

/** The neighborhoods that count on a day (ISO), by name. */
export const areasOn = (tx: Tx, day: string): Promise<{ id: Id; name: string }[]> =>
  tx
    .selectFrom('app.area')
    .select(['id', 'name'])
    .where(sql<boolean>`during @> ${day}::date`)
    .orderBy('name')
    .execute();

/** Every version of a neighborhood, with its outline in miles as PostgreSQL writes a polygon; `current` on the day (ISO). */
export type DirectoryAreaRow = {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly postalCode: string | null;
  readonly outline: string | null;
  readonly current: boolean;
};

/** All versions of all neighborhoods, by name. */
export const directoryAreas = (tx: Tx, day: string): Promise<DirectoryAreaRow[]> =>
  tx
    .selectFrom('app.area')
    .select([
      'id',
      'code',
      'name',
      'postal_code as postalCode',
      sql<string | null>`outline::text`.as('outline'),
      sql<boolean>`during @> ${day}::date`.as('current'),
    ])
    .orderBy('name')
    .execute();
