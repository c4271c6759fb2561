import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Capacity } from '../contract.ts';

/** A service at a place as a list shows it. What is confidential has no place in it. */
export type FoundEntry = {
  readonly entryId: Id;
  readonly serviceId: Id;
  readonly organizationId: Id;
  readonly name: string;
  readonly organizationName: string;
  readonly description: string | null;
  readonly confidential: boolean;
  readonly sensitive: string | null;
  readonly languages: readonly string[];
  readonly payers: readonly string[];
  readonly covers: 'agency' | 'some' | 'unknown';
  /** What was posted last, while it counts. */
  readonly capacity: { readonly state: Capacity; readonly waitDays: number | null; readonly postedAt: string } | null;
  readonly assuredOn: string | null;
  readonly fit: number | null;
  readonly inHome: boolean | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phone: string | null;
  readonly applicationProcess: string | null;
};

type Row = Omit<FoundEntry, 'capacity' | 'fit' | 'latitude' | 'longitude'> & {
  readonly state: Capacity | null;
  readonly waitDays: number | null;
  readonly postedAt: string | null;
  readonly fit: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
};

/** These entries by id, as they stand at a moment. */
export async function entriesByIds(tx: Tx, ids: readonly Id[], now: string): Promise<Map<Id, FoundEntry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select e.id as "entryId", e.service_id as "serviceId", e.organization_id as "organizationId", e.name,
      e.organization_name as "organizationName", s.description, e.confidential, e.sensitive, e.languages, e.payers, e.covers,
      case when e.capacity_ends_at > ${now}::timestamptz then e.capacity end as state, e.wait_days as "waitDays",
      to_char(c.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "postedAt", e.assured_on as "assuredOn", e.fit,
      e.in_home as "inHome", a.address_1 as street, a.city, e.latitude, e.longitude, p.number as phone,
      s.application_process as "applicationProcess"
    from app.directory_entry e join app.service s on s.id = e.service_id
    left join lateral (select x.posted_at from app.capacity_posting x where x.service_id = e.service_id order by x.posted_at desc, x.id desc limit 1) c on true
    left join lateral (select x.address_1, x.city from app.location_address x
      where x.location_id = e.location_id and x.address_type = 'physical' order by x.id limit 1) a on true
    left join lateral (select x.number from app.directory_phone x
      where x.organization_id = e.organization_id and x.type is distinct from 'fax'
        and (x.service_id = e.service_id or x.location_id = e.location_id or num_nonnulls(x.service_id, x.location_id, x.service_at_location_id, x.contact_id) = 0)
      order by x.service_id is null, x.location_id is null, x.id limit 1) p on true
    where e.id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ state, waitDays, postedAt, fit, latitude, longitude, ...row }) => [
      row.entryId,
      {
        ...row,
        capacity: state && postedAt ? { state, waitDays, postedAt } : null,
        fit: fit === null ? null : Number(fit),
        latitude: latitude === null ? null : Number(latitude),
        longitude: longitude === null ? null : Number(longitude),
      },
    ]),
  );
}
