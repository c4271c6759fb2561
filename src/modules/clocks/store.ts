import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * Whose duties time changes: the children of open cases, and others of whom something is still to be done. In the order of
 * their ids, so that what is written lies together.
 */
export async function childrenToCount(tx: Tx): Promise<Id[]> {
  const { rows } = await sql<{ child: Id }>`
    select child_id as child from app.cases_v_open_child
    union
    select child_id from app.duty_sheet where year = 0
    order by 1`.execute(tx);
  return rows.map(({ child }) => child);
}

/**
 * Whose duties a fact about somebody may change: the child's own and, because brothers and sisters are to live together,
 * those of all children of the case. Children whose cases are closed are among them only where something is kept for them: it
 * was counted while a case was open. `subject` is a child or a case; nobody, when it is anything else.
 */
export async function childrenAround(tx: Tx, subject: Id): Promise<Id[]> {
  const { rows } = await sql<{ child: Id }>`
    select e.child_id as child from app.cases_v_child_ever e
    where case_id in (select ${subject}::uuid union select case_id from app.cases_v_child_ever where child_id = ${subject})
      and (exists (select from app.cases_v_open_child o where o.child_id = e.child_id)
        or exists (select from app.duty_sheet s where s.child_id = e.child_id))
    union
    select child_id from app.duty_sheet where child_id = ${subject}
    order by 1`.execute(tx);
  return rows.map(({ child }) => child);
}

/** Waits until nobody else counts in the agency: two that count one child would write the same duty twice. */
export const countAlone = (tx: Tx, agencyId: Id): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('clocks ' || ${agencyId}::text, 0))`.execute(tx);

/**
 * How counting reads and writes, for this transaction: facts are looked up by the ids of many children, for which plain
 * indexes take a tenth of the time of those that keep spells apart (and that the planner takes where it may build bitmaps).
 * What is counted can be counted again, so that nobody waits until it lies on the disk.
 */
export const countPlainly = (tx: Tx): Promise<unknown> =>
  sql`select set_config('enable_bitmapscan', 'off', true), set_config('synchronous_commit', 'off', true)`.execute(tx);

/** Counts beside others of the same round, who have other children; whoever counts alone waits meanwhile. */
export const countBeside = (tx: Tx, agencyId: Id): Promise<unknown> =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended('clocks ' || ${agencyId}::text, 0))`.execute(tx);

/**
 * Puts the counting of the whole agency on the queue, in this transaction: after an import, or when an administrator asks.
 * Throws for anybody else.
 */
export const queueRecount = (tx: Tx): Promise<unknown> => sql`select app_definer.queue_recount()`.execute(tx);
