import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { BornPrecision } from '#modules/people/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A child whose case somebody helps with, besides the primary worker. `label` is the part, in the reader's language. */
export type CoveredChild = {
  readonly childId: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly born_on: string | null;
  readonly born_precision: BornPrecision;
  readonly worker: string | null;
  readonly label: string;
};

/** The children whose cases a member of staff covers or helps with as secondary worker now, by name. */
export async function coveredChildren(tx: Tx, userId: Id, language: 'en' | 'es'): Promise<CoveredChild[]> {
  const { rows } = await sql<CoveredChild>`
    with helped as materialized (
      select case_id, person_id, part from app.case_team_member
      where user_id = ${userId} and part in ('cover', 'secondary') and lower(during) <= app.moment() and ends_at > (select app.moment())
    )
    select c.child_id as "childId", p.first_name, p.last_name, p.born_on, p.born_precision, c.primary_worker as worker,
      ${sql.ref(`k.${language}`)} as label
    from helped t
    join app.case_part k on k.code = t.part
    join app.cases_v_child c on c.case_id = t.case_id
    join app.people_v_person p on p.id = c.child_id
    where (t.person_id is null or t.person_id = c.child_id) and c.primary_worker_id is distinct from ${userId}::uuid
    order by p.first_name, p.last_name`.execute(tx);
  return rows;
}
