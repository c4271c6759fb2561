import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** How many children of open cases a primary worker carries, and in which organizations. */
export type Caseload = {
  readonly userId: Id;
  readonly name: string;
  readonly children: number;
  readonly organizations: readonly Id[];
};

/**
 * The children each primary worker has now, as far as the reader's policies reach, by name. Case by case: a manager's cases
 * are thousands among hundreds of thousands, and a join would read the assignments of all.
 */
export async function caseloads(tx: Tx): Promise<Caseload[]> {
  const { rows } = await sql<Caseload>`
    select a.user_id as "userId", s.name, sum(m.children)::int as children, array_agg(distinct c.organization_id) as organizations
    from app.case_file c
    cross join lateral (
      select user_id from app.primary_assignment
      where case_id = c.id and lower(during) <= (select app.moment()) and ends_at > (select app.moment()) limit 1
    ) a
    cross join lateral (
      select count(*) as children from app.case_member
      where case_id = c.id and part = 'child' and coalesce(lower(during), '-infinity') <= (select app.moment()) and ends_at > (select app.moment())
    ) m
    join app.access_v_staff s on s.id = a.user_id
    where coalesce(lower(c.life), '-infinity') <= (select app.moment()) and c.ends_at > (select app.moment()) and m.children > 0
    group by a.user_id, s.name order by s.name`.execute(tx);
  return rows;
}
