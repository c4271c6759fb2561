import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import type { AnswerVisit, FamilyWay, VisitNeeds, WithWhom } from '../contract.ts';

/** What a link shows of one time with the family; moments are ISO. `place` is null where it may not be shown. */
export type LinkedVisit = {
  readonly guest_id: Id;
  readonly visit_id: Id;
  readonly child_id: Id;
  readonly initial: string;
  readonly with_whom: WithWhom;
  readonly state: 'planned' | 'canceled';
  readonly way: FamilyWay;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly place: string | null;
  /** People meet somewhere. */
  readonly has_place: boolean;
  readonly interpreter: VisitNeeds['interpreter'];
  readonly answer: AnswerVisit['answer'] | null;
  readonly answer_words: string | null;
  readonly other_time: string | null;
};

/** The family time that lies ahead and the link at hand opens, by beginning; none when all is over. */
export async function visitsByLink(tx: Tx): Promise<LinkedVisit[]> {
  const { rows } = await sql<LinkedVisit>`select * from app_definer.family_time_by_link()`.execute(tx);
  return rows.map(row => ({
    ...row,
    starts_at: isoOf(row.starts_at),
    ends_at: isoOf(row.ends_at),
    other_time: row.other_time && isoOf(row.other_time),
  }));
}

/** What became of an answer by a link; `taskId` where somebody now calls back, and who. */
type KeptByLink = { readonly outcome: 'kept' | 'over' | 'too-many'; readonly taskId: Id; readonly userId: Id | null };

/** Keeps the answer to one of the visits the link at hand opens; after a no somebody calls back by `due` (ISO day). */
export async function keepVisitAnswerByLink(
  { tx }: Pick<GuestAsk, 'tx'>,
  { guestId, answer, words, otherTime }: AnswerVisit,
  due: string,
): Promise<KeptByLink> {
  const taskId = newId();
  const { rows } = await sql<{ outcome: KeptByLink['outcome']; worker: Id | null }>`
    select * from app_definer.answer_family_time_by_link(${guestId}, ${answer}, ${words}, ${otherTime}, ${taskId}, ${due}::date)`.execute(
    tx,
  );
  return { outcome: rows[0]!.outcome, taskId, userId: rows[0]!.worker };
}
