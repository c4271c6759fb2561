import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

type Attempt = {
  readonly id: Id;
  readonly caseNumber: string | null;
  readonly name: string | null;
  readonly bornOn: string | null;
  readonly reason: string;
};

/** Tries to open a record for four hours. False when the hour's attempts are used up; never tells what was found. */
export async function breakGlass(tx: Tx, { id, caseNumber, name, bornOn, reason }: Attempt): Promise<boolean> {
  const { rows } = await sql<{ tried: boolean }>`
    select app_definer.break_glass(${id}, ${caseNumber}, ${name}, ${bornOn}::date, ${reason}) as tried`.execute(tx);
  return rows[0]?.tried ?? false;
}

/** What an attempt of one's own opened. */
export const attemptById = (tx: Tx, id: Id) =>
  tx.selectFrom('app.broken_glass').select(['child_ids', 'until']).where('id', '=', id).executeTakeFirst();

/** A child's record that is open to somebody now through an attempt of their own; the name where it may be read. */
export type OpenRecord = {
  readonly child_id: Id;
  readonly until: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
};

export async function openNow(tx: Tx, userId: Id, moment: string): Promise<OpenRecord[]> {
  const { rows } = await sql<OpenRecord>`
    select o.child_id, max(b.until) as until, p.first_name, p.last_name
    from app.broken_glass b cross join unnest(b.child_ids) as o (child_id)
    left join app.people_v_person p on p.id = o.child_id
    where b.user_id = ${userId} and b.until > ${moment}::timestamptz
    group by o.child_id, p.first_name, p.last_name
    order by 2 desc`.execute(tx);
  return rows;
}

/** An attempt as the privacy officer sees it. */
export type LoggedAttempt = {
  readonly id: Id;
  readonly at: string;
  readonly by: string;
  readonly asked_by: 'number' | 'name';
  readonly reason: string;
  readonly children: string[];
  readonly until: string | null;
  readonly reviewed_at: string | null;
  readonly reviewer: string | null;
};

/** Every attempt, those not yet looked at first, then newest first. */
export async function loggedAttempts(tx: Tx, most: number): Promise<LoggedAttempt[]> {
  const { rows } = await sql<LoggedAttempt>`
    select b.id, b.at, s.name as by, b.asked_by, b.reason, b.until, b.reviewed_at, r.name as reviewer,
      array(select p.first_name || coalesce(' ' || p.last_name, '') from app.people_v_person p where p.id = any (b.child_ids) order by 1) as children
    from app.broken_glass b
    join app.staff_member s on s.id = b.user_id
    left join app.staff_member r on r.id = b.reviewed_by
    order by (b.reviewed_at is null) desc, b.at desc
    limit ${most}`.execute(tx);
  return rows;
}

/** Marks an attempt as looked at; false when there is none that waits. */
export async function markReviewed(tx: Tx, id: Id, by: Id, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('app.broken_glass')
    .set({ reviewed_at: at, reviewed_by: by })
    .where('id', '=', id)
    .where('reviewed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
