import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** That something due was done, as it was documented. */
export type DoneRow = {
  readonly id: Id;
  readonly duty: string;
  /** The keys of the duties that were meant, in order; null where none was named: it settles every one of its kind. */
  readonly obligations: readonly string[] | null;
  /** ISO day. */
  readonly done_on: string;
  readonly note: string | null;
  readonly document_id: Id | null;
  readonly recorder: string | null;
};

/** What was documented about a duty of a child, the latest first. */
export async function doneOf(tx: Tx, childId: Id, duty: string): Promise<DoneRow[]> {
  const { rows } = await sql<DoneRow>`
    select d.id, d.duty, d.obligations, d.done_on, d.note, d.document_id, s.name as recorder
    from app.duty_done d left join app.access_v_staff s on s.id = d.recorded_by
    where d.child_id = ${childId} and d.duty = ${duty} order by d.done_on desc limit 50`.execute(tx);
  return rows;
}

type NewDone = Pick<DoneRow, 'id' | 'duty' | 'obligations' | 'done_on' | 'note' | 'document_id'> & {
  readonly agency_id: Id;
  readonly child_id: Id;
  readonly recorded_by: Id;
  readonly recorded_at: string;
};

export const insertDone = (tx: Tx, given: NewDone): Promise<unknown> =>
  tx
    .insertInto('app.duty_done')
    .values({ ...given, obligations: given.obligations && [...given.obligations], office_id: null })
    .execute();
