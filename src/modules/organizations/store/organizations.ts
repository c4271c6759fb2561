import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** An organization of the community, for lists: what it offers in words, where and how it is reached. */
export type OrganizationRow = {
  readonly id: Id;
  readonly name: string;
  readonly services: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  readonly verified_on: string | null;
};

/** What lists say of an organization `o`: names of its services, first telephone and town, the day it was last checked. */
export const listedColumns: RawBuilder<unknown> = sql`o.id, o.name,
  (select string_agg(s.name, ', ' order by s.name) from app.service s where s.organization_id = o.id and s.ended_on is null) as services,
  (select p.number from app.directory_phone p where p.organization_id = o.id and p.type is distinct from 'fax'
    order by num_nonnulls(p.service_id, p.location_id, p.service_at_location_id, p.contact_id), p.id limit 1) as phone,
  (select a.city from app.location_address a where a.organization_id = o.id and a.address_type = 'physical' order by a.id limit 1) as city,
  (select max(s.assured_on) from app.service s where s.organization_id = o.id and s.ended_on is null) as verified_on`;

/** The directory by name, in pages: `after` is the last name of the page before, empty for the first. */
export async function organizationsAfter(tx: Tx, after: string, most: number): Promise<OrganizationRow[]> {
  const { rows } = await sql<OrganizationRow>`
    select ${listedColumns} from app.organization o where o.name > ${after} and o.merged_into is null
    order by o.name limit ${most}`.execute(tx);
  return rows;
}

/** An organization of this name, compared without case and accents; undefined when there is none. */
export async function organizationNamed(tx: Tx, name: string): Promise<{ id: Id; name: string } | undefined> {
  return tx
    .selectFrom('app.organization')
    .select(['id', 'name'])
    .where(sql<boolean>`app.plain_name(name) = app.plain_name(${name})`)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
}

export type Organization = {
  readonly id: Id;
  readonly name: string;
  readonly alternate_name: string | null;
  readonly description: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly kind: string | null;
  readonly independent: boolean | null;
  readonly program_of: string | null;
  readonly goals: string | null;
  readonly suits: string | null;
  readonly referral_way: string | null;
  readonly listed: boolean;
  readonly merged_into: Id | null;
  readonly ended_on: string | null;
  readonly phone: string | null;
};

/** One organization with its own first telephone; undefined when there is none to be seen. */
export async function organizationById(tx: Tx, id: Id): Promise<Organization | undefined> {
  return tx
    .selectFrom('app.organization as o')
    .select([
      'o.id',
      'o.name',
      'o.alternate_name',
      'o.description',
      'o.email',
      'o.website',
      'o.kind',
      'o.independent',
      'o.program_of',
      'o.goals',
      'o.suits',
      'o.referral_way',
      'o.listed',
      'o.merged_into',
      'o.ended_on',
      sql<
        string | null
      >`(select p.number from app.directory_phone p where p.organization_id = o.id and p.type is distinct from 'fax'
        and num_nonnulls(p.service_id, p.location_id, p.service_at_location_id, p.contact_id) = 0 order by p.id limit 1)`.as(
        'phone',
      ),
    ])
    .where('o.id', '=', id)
    .executeTakeFirst();
}
