import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ObligationRow } from './obligations.ts';

/** Somebody's calendar address, without its secret. Moments are ISO. */
export type Feed = { readonly id: Id; readonly made_at: string; readonly read_at: string | null };

/** The asker's own address; undefined when there is none. */
export const myFeed = (tx: Tx): Promise<Feed | undefined> =>
  tx
    .selectFrom('app.calendar_feed')
    .select(['id', 'made_at', 'read_at'])
    .where(sql<boolean>`user_id = app.me()`)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

/** As the door: whose address has this fingerprint; null when it is nobody's (any more). */
export async function readerOfCalendar(tx: Tx, fingerprint: Buffer): Promise<Id | null> {
  const { rows } = await sql<{
    reader: Id | null;
  }>`select app_definer.reader_of_calendar(${fingerprint}) as reader`.execute(tx);
  return rows[0]?.reader ?? null;
}

/** Ends the asker's address: from now on it leads nowhere. */
export const endMyFeed = (tx: Tx, now: string): Promise<unknown> =>
  sql`update app.calendar_feed set ended_at = ${now} where user_id = app.me() and ended_at is null`.execute(tx);

export const insertFeed = (
  tx: Tx,
  given: { readonly id: Id; readonly agencyId: Id; readonly userId: Id; readonly secret: Buffer; readonly now: string },
): Promise<unknown> =>
  tx
    .insertInto('app.calendar_feed')
    .values({
      id: given.id,
      agency_id: given.agencyId,
      user_id: given.userId,
      secret: given.secret,
      made_at: given.now,
      ended_at: null,
      read_at: null,
    })
    .execute();

/** Notes that it was read; once a day is enough to tell whether it is used. */
export const noteReading = (tx: Tx, now: string): Promise<unknown> =>
  sql`update app.calendar_feed set read_at = ${now}
    where user_id = app.me() and ended_at is null and (read_at is null or read_at < ${now}::timestamptz - interval '1 day')`.execute(
    tx,
  );

/** A duty in somebody's calendar: `place` counts their children. */
export type FeedDuty = ObligationRow & { readonly place: number };

/** What is due from one day to another (ISO, both included) for the children whose primary worker the asker is. */
export async function myDuties(tx: Tx, from: string, to: string): Promise<FeedDuty[]> {
  const { rows } = await sql<FeedDuty>`
    select o.id, o.child_id, o.key, o.rule, o.pack, o.duty, o.topic, o.responsible, o.state, o.began_on, o.opens_on, o.due_on, o.due_at,
      o.settled_on, o.ended_on, o.missed, o.missing, o.counted_at, c.place
    from (
      select child_id, row_number() over (order by child_id)::int as place from app.cases_v_child where primary_worker_id = app.me()
    ) c join app.clocks_v_duty o on o.child_id = c.child_id and o.year = 0
    where o.state in ('upcoming', 'due', 'overdue') and o.due_on between ${from} and ${to}
    order by o.due_on, c.place, o.key limit 2000`.execute(tx);
  return rows;
}
