import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A room or a car of an office. */
export type Resource = {
  readonly id: Id;
  readonly kind: 'room' | 'car';
  readonly name: string;
  readonly places: number;
  readonly office: string;
};

/** The rooms and cars of the agency that may be used, by office and name. */
export async function resources(tx: Tx): Promise<Resource[]> {
  const { rows } = await sql<Resource>`
    select r.id, r.kind, r.name, r.places, u.office_name as office from app.family_resource r
    join (select distinct office_id, office_name from app.agency_v_unit) u on u.office_id = r.office_id
    where r.ended_on is null order by u.office_name, r.kind, r.name`.execute(tx);
  return rows;
}

/** When something is taken, ISO moments. */
export type Taken = { readonly id: Id; readonly from: string; readonly to: string };

/** When these people, members of staff, rooms and cars are taken within a stretch of time; one visit left out. */
export async function takenBetween(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
  of: { readonly people: readonly Id[]; readonly staff: readonly Id[]; readonly resources: readonly Id[] },
  except: Id | null = null,
): Promise<Taken[]> {
  const { rows } = await sql<{ id: Id; starts_at: string; ends_at: string }>`
    select id, starts_at, ends_at from app_definer.people_taken(${from}, ${to}, ${[...of.people]}::uuid[], ${[...of.staff]}::uuid[], ${except}::uuid)
    union all
    select id, starts_at, ends_at from app_definer.resources_taken(${from}, ${to}, ${[...of.resources]}::uuid[], ${except}::uuid)`.execute(
    tx,
  );
  return rows.map(row => ({ id: row.id, from: isoOf(row.starts_at), to: isoOf(row.ends_at) }));
}
