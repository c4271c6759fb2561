import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { BornPrecision } from '#modules/people/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A child of an open case by name. */
export type ChildRow = {
  readonly childId: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly born_on: string | null;
  readonly born_precision: BornPrecision;
};
export type ListedChild = ChildRow & {
  readonly worker: string | null;
  readonly number: string;
  readonly place: string | null;
  readonly since: string | null;
};

/** The children whose primary worker somebody is now, by name. */
export async function childrenOfWorker(tx: Tx, userId: Id): Promise<ChildRow[]> {
  const { rows } = await sql<ChildRow>`
    select c.child_id as "childId", p.first_name, p.last_name, p.born_on, p.born_precision
    from app.cases_v_child c join app.people_v_person p on p.id = c.child_id
    where c.primary_worker_id = ${userId} order by p.first_name, p.last_name`.execute(tx);
  return rows;
}

/** As deep into the agency's list as walking along the names is faster than sorting them all. */
const WALKED = 500;

/**
 * The children the reader may see, by name, with worker and home; `most` after leaving out `skip`. `wholeAgency` tells that
 * the reader sees every one of them.
 */
export async function childrenInOrder(
  tx: Tx,
  most: number,
  skip: number,
  { wholeAgency = false }: { readonly wholeAgency?: boolean } = {},
): Promise<ListedChild[]> {
  // Among tens of thousands the first fifty by name are found along the index of names; the planner would sort them all.
  const walks = wholeAgency && skip <= WALKED;
  if (walks) await sql`select set_config('enable_sort', 'off', true)`.execute(tx);
  // The page is picked first: with the joins, a manager of thousands would join them all to show fifty.
  const { rows } = await sql<ListedChild>`
    with page as materialized (
      select p.child_id, p.first_name, p.last_name, p.born_on, p.born_precision
      from (select id as child_id, first_name, last_name, born_on, born_precision from app.people_v_person) p
      where exists (select from app.cases_v_open_child c where c.child_id = p.child_id)
      order by p.first_name, p.last_name, p.child_id limit ${most} offset ${skip}
    )
    select g.child_id as "childId", g.first_name, g.last_name, g.born_on, g.born_precision, c.primary_worker as worker, c.number,
      coalesce(h.name, w.first_name || coalesce(' ' || w.last_name, '')) as place, lower(n.during) as since
    from page g
    join app.cases_v_child c on c.child_id = g.child_id
    left join app.placement_v_now n on n.child_id = g.child_id
    left join app.licensing_v_home h on h.id = n.home_id
    left join app.people_v_person w on w.id = n.with_person_id
    order by g.first_name, g.last_name, g.child_id`.execute(tx);
  if (walks) await sql`select set_config('enable_sort', 'on', true)`.execute(tx);
  return rows;
}

/** Case, worker and home of those of these people who are children of an open case, for a list of what was found. */
export async function casesOfChildren(
  tx: Tx,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Pick<ListedChild, 'worker' | 'number' | 'place'>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ childId: Id } & Pick<ListedChild, 'worker' | 'number' | 'place'>>`
    select c.child_id as "childId", c.primary_worker as worker, c.number, h.name as place
    from app.cases_v_child c
    left join app.placement_v_now n on n.child_id = c.child_id
    left join app.licensing_v_home h on h.id = n.home_id
    where c.child_id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(row => [row.childId, row]));
}

/** People outside the agency may see by name: themselves left out. `placed` tells who is in care. */
export async function peopleForOutside(tx: Tx, self: Id | null): Promise<(ChildRow & { placed: boolean })[]> {
  const { rows } = await sql<ChildRow & { placed: boolean }>`
    select p.id as "childId", p.first_name, p.last_name, p.born_on, p.born_precision, n.child_id is not null as placed
    from app.people_v_person p left join app.placement_v_now n on n.child_id = p.id
    where p.id is distinct from ${self}::uuid order by p.first_name, p.last_name limit 200`.execute(tx);
  return rows;
}

/** The person to call about each of these children now, as far as the reader may see the child. */
export async function whoToCall(
  tx: Tx,
  childIds: readonly Id[],
): Promise<{ childId: Id; name: string; title: string; phone: string | null }[]> {
  if (childIds.length === 0) return [];
  const { rows } = await sql<{ childId: Id; name: string; title: string; phone: string | null }>`
    select c as "childId", w.name, w.title, w.phone from unnest(${[...childIds]}::uuid[]) c, lateral app_definer.who_to_call(c) w`.execute(
    tx,
  );
  return rows;
}
