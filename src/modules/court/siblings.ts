import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { fullName } from '#modules/people/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StandingHearing } from './store.ts';

/** A brother or sister in care; `hearingId` is the hearing of the same kind that is set for the same day. */
export type Sibling = { readonly id: Id; readonly name: string; readonly hearingId: Id | null };

/**
 * The other children of the child's open case who are in care, as far as what courts do about them is the reader's to see,
 * by name. With a hearing, each with the one of the same kind and day that is set for them.
 */
export async function siblingsOf(
  { tx, timeZone }: { readonly tx: Tx; readonly timeZone: string },
  childId: Id,
  hearing: Pick<StandingHearing, 'kind' | 'setFor'> | null = null,
): Promise<Sibling[]> {
  const { rows } = await sql<{ id: Id; first_name: string; last_name: string | null; hearing_id: Id | null }>`
    select p.id, p.first_name, p.last_name, (
      select h.id from app.hearing h
      where h.child_id = p.id and h.state = 'set' and h.kind = ${hearing?.kind ?? null}
        and (h.set_for at time zone ${timeZone})::date = (${hearing?.setFor ?? null}::timestamptz at time zone ${timeZone})::date
      order by h.set_for limit 1) as hearing_id
    from app.cases_v_open_child c
    join app.people_v_person p on p.id = c.child_id
    where c.case_id in (select case_id from app.cases_v_open_child where child_id = ${childId}) and c.child_id <> ${childId}
      and c.child_id = any (app.mine('court'))
      and exists (select from app.placement_v_stay s where s.child_id = c.child_id and s.during @> (select app.moment()))
    order by p.first_name, p.id`.execute(tx);
  return rows.map(({ id, hearing_id, ...name }) => ({ id, name: fullName(name), hearingId: hearing_id }));
}
