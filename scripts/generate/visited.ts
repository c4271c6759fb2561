import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';

/** Shares in percent: of whole months in care with a visit held, and of visits in the residence. */
export type Visited = { readonly months: number; readonly residence: number };

/** Reads the case managers' visits of the last twelve whole months before a moment (ISO) back from the database. */
export async function readVisited(client: pg.ClientBase, agencyId: Id, now: string): Promise<Visited> {
  const { rows } = await client.query<{ months: number; visited: number; visits: number; residence: number }>(
    `with month as (
       select e.child_id, m as month from app.episode e,
         generate_series(date_trunc('month', $2::timestamptz, 'UTC') - interval '12 months', date_trunc('month', $2::timestamptz, 'UTC') - interval '1 month', interval '1 month') m
       where e.agency_id = $1 and lower(e.during) <= m and (upper_inf(e.during) or upper(e.during) >= m + interval '1 month')),
     visit as (
       select child_id, date_trunc('month', happened_at, 'UTC') as month, count(*) as visits,
         count(*) filter (where place = 'residence') as residence
       from app.contact
       where agency_id = $1 and kind = 'caseworker_visit' and held and happened_at >= date_trunc('month', $2::timestamptz, 'UTC') - interval '12 months'
         and happened_at < date_trunc('month', $2::timestamptz, 'UTC') group by 1, 2)
     select count(*)::int as months, count(v.child_id)::int as visited, coalesce(sum(v.visits), 0)::int as visits,
       coalesce(sum(v.residence), 0)::int as residence
     from month left join visit v using (child_id, month)`,
    [agencyId, now],
  );
  const { months = 0, visited = 0, visits = 0, residence = 0 } = rows[0] ?? {};
  return { months: (100 * visited) / months, residence: (100 * residence) / visits };
}
