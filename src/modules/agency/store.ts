import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A care organization, an office or a unit by name. */
export type Named = { readonly id: Id; readonly name: string };

export const organizationExists = async (tx: Tx, id: Id): Promise<boolean> =>
  (await tx.selectFrom('app.care_organization').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

export const officeExists = async (tx: Tx, id: Id): Promise<boolean> =>
  (await tx.selectFrom('app.office').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** The agency's organizations in the order of their names. */
export const organizations = (tx: Tx): Promise<Named[]> =>
  tx.selectFrom('app.care_organization').select(['id', 'name']).orderBy('name').execute();

/** A unit with the office and the organization it belongs to. */
export type UnitPlace = {
  readonly unit_id: Id;
  readonly unit: string;
  readonly office_id: Id;
  readonly office: string;
  readonly organization_id: Id;
  readonly organization: string;
};

const unitPlaces = (tx: Tx) =>
  tx
    .selectFrom('app.unit as u')
    .innerJoin('app.office as o', 'o.id', 'u.office_id')
    .innerJoin('app.care_organization as c', 'c.id', 'o.organization_id')
    .select([
      'u.id as unit_id',
      'u.name as unit',
      'o.id as office_id',
      'o.name as office',
      'c.id as organization_id',
      'c.name as organization',
    ]);

/** Where a unit belongs; undefined when there is no such unit. */
export const placeOfUnit = (tx: Tx, unitId: Id): Promise<UnitPlace | undefined> =>
  unitPlaces(tx).where('u.id', '=', unitId).executeTakeFirst();

/** All units of the agency, by organization, office and name. */
export const allUnits = (tx: Tx): Promise<UnitPlace[]> =>
  unitPlaces(tx).orderBy('c.name').orderBy('o.name').orderBy('u.name').execute();

/** The agency's holidays from one day to another (ISO dates, both included), for the work-day rules. */
export async function holidaysBetween(tx: Tx, from: string, to: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('app.holiday')
    .select('day')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  return new Set(rows.map(row => row.day));
}

/** The version of an area that counts on a day, by its code; null when there is none. */
export async function areaOn(tx: Tx, code: string, day: string): Promise<Id | null> {
  const found = await tx
    .selectFrom('app.area')
    .select('id')
    .where('code', '=', code)
    .where(sql<boolean>`during @> ${day}::date`)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The days of an area's versions, as PostgreSQL writes them. */
export const areaVersionOverlaps = async (tx: Tx, code: string, during: string): Promise<boolean> =>
  (await tx
    .selectFrom('app.area')
    .select('id')
    .where('code', '=', code)
    .where(sql<boolean>`during && ${during}::daterange`)
    .executeTakeFirst()) !== undefined;
