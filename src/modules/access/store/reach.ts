import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A place of the agency where people hold positions: an office, or (null) the organizations themselves. */
export type PlaceOfWork = {
  readonly id: Id | null;
  readonly name: string | null;
  readonly organization: string;
  readonly people: number;
};

/** Offices with how many people of the staff hold a position there at a moment; those of no office come first. */
export async function placesOfWork(tx: Tx, moment: string): Promise<PlaceOfWork[]> {
  const { rows } = await sql<PlaceOfWork>`
    select u.office_id as id, u.office_name as name, coalesce(u.organization_name, '') as organization,
      count(distinct p.user_id)::integer as people
    from app.position p left join app.agency_v_unit u on u.id = p.unit_id
    where p.during @> ${moment}::timestamptz
    group by 1, 2, 3 order by (u.office_id is not null), 3, 2`.execute(tx);
  return rows;
}

/** Somebody's position with what it opens. */
export type Reach = {
  readonly key: Id;
  readonly name: string;
  readonly role: string;
  readonly unit: string | null;
  readonly organization: string;
  readonly scope: 'none' | 'case' | 'unit' | 'organization' | 'agency';
  readonly topics: readonly string[];
  readonly homes: boolean;
  readonly since: string;
};

/** Positions held in an office at a moment, or (null) in none, with how far each reaches and which topics it opens. */
export async function reachAt(tx: Tx, office: Id | null, moment: string): Promise<Reach[]> {
  const { rows } = await sql<Reach>`
    select p.id as key, s.name, p.role, u.name as unit, o.name as organization, r.scope, r.topics, r.homes, lower(p.during) as since
    from app.position p
    join app.access_v_staff s on s.id = p.user_id
    join app.job_role r on r.code = p.role
    join app.agency_v_organization o on o.id = p.organization_id
    left join app.agency_v_unit u on u.id = p.unit_id
    where p.during @> ${moment}::timestamptz and u.office_id is not distinct from ${office}::uuid
    order by u.name nulls first, p.role <> 'supervisor', p.role, s.name`.execute(tx);
  return rows;
}
