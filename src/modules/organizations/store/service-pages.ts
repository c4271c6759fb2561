import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';
import type { Schedule } from '../rules/open-at.ts';

/** Where a service is given. A confidential place has nothing but that. */
export type ServicePlace = {
  readonly entryId: Id | null;
  readonly locationId: Id;
  readonly name: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly transportation: string | null;
  readonly together: string | null;
  readonly accessibility: string | null;
  readonly confidential: boolean;
};

/** What a page about one service tells besides its own row. */
export type ServiceParts = {
  readonly terms: readonly { id: Id; name: string; sensitive: string | null }[];
  readonly languages: readonly string[];
  readonly payers: readonly string[];
  readonly prices: readonly string[];
  readonly documents: readonly string[];
  readonly phones: readonly {
    number: string;
    extension: number | null;
    type: string | null;
    description: string | null;
  }[];
  readonly places: readonly ServicePlace[];
  readonly areas: readonly {
    id: Id | null;
    name: string | null;
    kind: string | null;
    postalCodes: readonly string[] | null;
  }[];
  readonly schedules: readonly (Schedule & { description: string | null; locationId: Id | null })[];
  readonly capacityOf: readonly { unit: string; available: number; maximum: number | null }[];
};

/** Everything the directory says of one service. */
export async function serviceParts(tx: Tx, serviceId: Id, language: Language): Promise<ServiceParts> {
  const [terms, languages, costs, documents, phones, places, areas, schedules, capacityOf] = await Promise.all([
    sql<{ id: Id; name: string; sensitive: string | null }>`
      select m.id, case when ${language} = 'es' then coalesce(m.name_es, m.name) else m.name end as name, m.sensitive
      from app.directory_attribute a join app.taxonomy_term m on m.id = a.taxonomy_term_id where a.service_id = ${serviceId} order by 2`.execute(
      tx,
    ),
    sql<{
      code: string;
    }>`select distinct code from app.directory_language where service_id = ${serviceId} and code is not null order by code`.execute(
      tx,
    ),
    sql<{ payer: string | null; price: string | null }>`
      select payer, coalesce(amount_description, option) as price from app.cost_option where service_id = ${serviceId} order by id`.execute(
      tx,
    ),
    sql<{
      document: string;
    }>`select document from app.required_document where service_id = ${serviceId} order by id`.execute(tx),
    sql<{ number: string; extension: number | null; type: string | null; description: string | null }>`
      select p.number, p.extension, p.type, p.description from app.directory_phone p join app.service s on s.id = ${serviceId}
      where p.organization_id = s.organization_id and (p.service_id = s.id
        or num_nonnulls(p.service_id, p.location_id, p.service_at_location_id, p.contact_id) = 0
        or p.location_id in (select a.location_id from app.service_at_location a where a.service_id = s.id))
      order by p.service_id is null, p.location_id is not null, p.id`.execute(tx),
    sql<ServicePlace>`
      select e.id as "entryId", l.id as "locationId", l.name, x.address_1 as street, x.city, x.postal_code as "postalCode", l.latitude, l.longitude,
        l.transportation, a.together, c.said as accessibility, l.confidential
      from app.service_at_location a join app.location l on l.id = a.location_id and l.location_type <> 'postal'
      left join app.directory_entry e on e.service_id = a.service_id and e.location_id = l.id
      left join lateral (select y.address_1, y.city, y.postal_code from app.location_address y
        where y.location_id = l.id and y.address_type = 'physical' order by y.id limit 1) x on true
      left join lateral (select string_agg(coalesce(z.description, z.details), '; ' order by z.id) as said
        from app.location_accessibility z where z.location_id = l.id) c on true
      where a.service_id = ${serviceId} order by a.id`.execute(tx),
    sql<{ id: Id | null; name: string | null; kind: string | null; postalCodes: string[] | null }>`
      select area_id as id, name, extent_type as kind, postal_codes as "postalCodes"
      from app.service_area where service_id = ${serviceId} order by id`.execute(tx),
    sql<Schedule & { description: string | null; locationId: Id | null }>`
      select d.freq, d.interval, d.byday, d.bymonthday, d.dtstart, d.until, d.count, d.valid_from as "validFrom", d.valid_to as "validTo",
        d.opens_at as "opensAt", d.closes_at as "closesAt", d.closed, d.description, coalesce(d.location_id, a.location_id) as "locationId"
      from app.directory_schedule d left join app.service_at_location a on a.id = d.service_at_location_id
      where d.service_id = ${serviceId} or a.service_id = ${serviceId}
        or d.location_id in (select b.location_id from app.service_at_location b where b.service_id = ${serviceId})
      order by d.closed, d.opens_at, d.id`.execute(tx),
    sql<{ unit: string; available: number; maximum: number | null }>`
      select unit, available::float8 as available, maximum::float8 as maximum from app.service_capacity where service_id = ${serviceId} order by unit`.execute(
      tx,
    ),
  ]);
  return {
    terms: terms.rows,
    languages: languages.rows.map(row => row.code),
    payers: [...new Set(costs.rows.flatMap(row => row.payer ?? []))],
    prices: costs.rows.flatMap(row => row.price ?? []),
    documents: documents.rows.map(row => row.document),
    phones: phones.rows,
    places: places.rows,
    areas: areas.rows,
    schedules: schedules.rows,
    capacityOf: capacityOf.rows,
  };
}

/** Services of an organization that are not ended, by name; entries of the list, one for each place. */
export const servicesOfOrganization = async (
  tx: Tx,
  organizationId: Id,
): Promise<{ id: Id; name: string; status: string; assuredOn: string | null }[]> =>
  (
    await sql<{ id: Id; name: string; status: string; assuredOn: string | null }>`
      select id, name, status, assured_on as "assuredOn" from app.service
      where organization_id = ${organizationId} and ended_on is null order by name, id`.execute(tx)
  ).rows;

/** Entries of one organization's services that are listed, for its page. */
export const entriesOfOrganization = async (tx: Tx, organizationId: Id): Promise<Id[]> =>
  (
    await sql<{
      id: Id;
    }>`select distinct on (service_id) id from app.directory_entry where organization_id = ${organizationId} and listed
      order by service_id, location_id nulls last limit 100`.execute(tx)
  ).rows.map(row => row.id);

/** Entries that serve a neighborhood, or the whole county where `areaIds` is null; for the printed list. */
export const entriesForPrint = async (tx: Tx, areaIds: readonly Id[] | null, most: number): Promise<Id[]> =>
  (
    await sql<{ id: Id }>`
      select id from (
        select distinct on (service_id) id, name, organization_name from app.directory_entry
        where listed and ${areaIds === null ? sql`true` : sql`(covers = 'agency' or areas && ${[...areaIds]}::uuid[])`}
        order by service_id, location_id nulls last
      ) e order by organization_name, name, id limit ${most}`.execute(tx)
  ).rows.map(row => row.id);

export type StaleRow = {
  readonly serviceId: Id;
  readonly name: string;
  readonly organization: string;
  readonly assuredOn: string | null;
};

/** Services not checked since a day, or never, the longest first. */
export const staleServices = async (tx: Tx, since: string, most: number): Promise<StaleRow[]> =>
  (
    await sql<StaleRow>`
      select s.id as "serviceId", s.name, o.name as organization, s.assured_on as "assuredOn"
      from app.service s join app.organization o on o.id = s.organization_id
      where o.listed and s.ended_on is null and s.status = 'active' and (s.assured_on is null or s.assured_on < ${since}::date)
      order by s.assured_on nulls first, o.name, s.id limit ${most}`.execute(tx)
  ).rows;

export type WishRow = {
  readonly what: string | null;
  readonly term: string | null;
  readonly areaId: Id | null;
  readonly language: string | null;
  readonly count: number;
  readonly latest: string;
};

/** What was looked for and not found since a day, the most often first. */
export const wishesSince = async (tx: Tx, since: string, language: Language, most: number): Promise<WishRow[]> =>
  (
    await sql<WishRow>`
      select min(u.words) as what, case when ${language} = 'es' then coalesce(m.name_es, m.name) else m.name end as term, u.area_id as "areaId", u.language,
        count(*)::integer as count, max(u.searched_on)::text as latest
      from app.unfound_search u left join app.taxonomy_term m on m.id = u.taxonomy_term_id
      where u.searched_on >= ${since}::date
      group by app.plain_name(u.words), m.id, u.area_id, u.language order by count desc, latest desc, 1 limit ${most}`.execute(
      tx,
    )
  ).rows;

/** Is this reader told when the service has room again? */
export const isWatching = async (tx: Tx, serviceId: Id): Promise<boolean> =>
  (await tx.selectFrom('app.capacity_watch').select('id').where('service_id', '=', serviceId).executeTakeFirst()) !==
  undefined;
