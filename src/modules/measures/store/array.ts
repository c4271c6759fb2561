import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What is asked of the array: services for a place, of a program; null is all of them. */
export type ArrayQuestion = {
  readonly areaIds: readonly Id[] | null;
  readonly program: string | null;
  /** Those alone that young people of 13 to 17 may use, as far as a service says for which ages it is. */
  readonly youth: boolean;
  /** ISO moment: what was posted counts until its end. */
  readonly now: string;
};

/** What there is for one kind of need. `waitDays` is the median of the waiting lists that say how long. */
export type ArrayRow = {
  readonly kind: string;
  readonly services: number;
  readonly open: number;
  readonly waiting: number;
  readonly full: number;
  readonly waitDays: number | null;
};

/** A service once, however many places it has. */
const services = ({ areaIds, program, youth, now }: ArrayQuestion) => sql`
  select distinct on (e.service_id) e.service_id, e.terms, e.covers, e.areas, e.in_home,
    case when e.capacity_ends_at > ${now}::timestamptz then e.capacity end as capacity, e.wait_days
  from app.organizations_v_entry e
  where e.listed and (not ${youth}::boolean or coalesce(e.minimum_age, 0) <= 17 and coalesce(e.maximum_age, 130) >= 13) and (${program}::text is null or e.program_of = ${program})
    and (${areaIds === null}::boolean or e.covers = 'agency' or e.areas && ${[...(areaIds ?? [])]}::uuid[])
  order by e.service_id, e.id`;

/** Services by the kind of need they answer. A service that answers several kinds counts for each. */
export async function serviceArray(
  tx: Tx,
  kinds: readonly { readonly kind: string; readonly termId: Id }[],
  question: ArrayQuestion,
): Promise<ArrayRow[]> {
  const { rows } = await sql<ArrayRow>`
    with offered as materialized (select s.service_id, s.capacity, s.wait_days, t.term from (${services(question)}) s cross join lateral unnest(s.terms) t (term))
    select k.kind, count(o.service_id)::integer as services, count(*) filter (where o.capacity = 'open')::integer as open,
      count(*) filter (where o.capacity = 'waiting-list')::integer as waiting, count(*) filter (where o.capacity = 'full')::integer as full,
      percentile_disc(0.5) within group (order by o.wait_days) filter (where o.capacity = 'waiting-list') as "waitDays"
    from unnest(${kinds.map(({ kind }) => kind)}::text[], ${kinds.map(({ termId }) => termId)}::uuid[]) k (kind, term)
    left join offered o on o.term = k.term group by k.kind`.execute(tx);
  return rows;
}

/** Places of services that come to the home, by neighborhood and unit; no neighborhood is the whole county. */
export type InHomeRow = {
  readonly areaId: Id | null;
  readonly unit: string | null;
  readonly services: number;
  /** Null where no service says how many places it has. */
  readonly places: number | null;
  readonly open: number | null;
  readonly waiting: number;
};

/** In-home services with their places, used and open (S4-39). A service counts in each neighborhood it serves. */
export async function inHomeByArea(tx: Tx, question: ArrayQuestion): Promise<InHomeRow[]> {
  const { rows } = await sql<InHomeRow>`
    select a.id as "areaId", c.unit, count(distinct s.service_id)::integer as services, sum(c.maximum)::float8 as places,
      sum(c.available) filter (where c.maximum is not null)::float8 as open,
      count(distinct s.service_id) filter (where s.capacity = 'waiting-list')::integer as waiting
    from (${services(question)}) s
    left join lateral unnest(s.areas) a (id) on s.covers <> 'agency'
    left join app.organizations_v_slot c on c.service_id = s.service_id
    where s.in_home and (${question.areaIds === null}::boolean or a.id is null or a.id = any (${[...(question.areaIds ?? [])]}::uuid[]))
    group by a.id, c.unit order by a.id nulls first, c.unit`.execute(tx);
  return rows;
}

/** An organization with the program of the state it works under, and how many services it offers. */
export type ArrayOrganization = {
  readonly id: Id;
  readonly name: string;
  readonly program: string | null;
  readonly services: number;
};

/** Organizations of the array, by name. */
export async function organizationsInArray(
  tx: Tx,
  question: ArrayQuestion,
  most: number,
): Promise<ArrayOrganization[]> {
  const { rows } = await sql<ArrayOrganization>`
    select e.organization_id as id, e.organization_name as name, e.program_of as program, count(distinct e.service_id)::integer as services
    from (${services(question)}) s join app.organizations_v_entry e on e.service_id = s.service_id and e.listed
    group by 1, 2, 3 order by 2, 1 limit ${most}`.execute(tx);
  return rows;
}
