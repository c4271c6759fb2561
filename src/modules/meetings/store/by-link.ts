import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import type { MeetingAnswer } from '../contract.ts';
import type { GivenAnswer } from '../rules/answer-problems.ts';

/** What a link shows of a meeting; moments are ISO. `place` is null where it may not be shown, or there is none. */
export type LinkedMeeting = {
  readonly invite_id: Id;
  readonly child_id: Id;
  readonly initials: string[];
  /** The meeting is about the invitee. */
  readonly own: boolean;
  readonly state: 'called' | 'canceled';
  readonly starts_at: string;
  readonly ends_at: string;
  readonly place: string | null;
  readonly has_place: boolean;
  readonly remote_way: 'video' | 'phone' | null;
  readonly interpreter: 'not_needed' | 'to_book' | 'booked';
  readonly answer: MeetingAnswer | null;
  readonly answer_words: string | null;
  readonly other_time: string | null;
};

/** The meeting the link at hand opens; undefined when it is over. */
export async function meetingByLink(tx: Tx): Promise<LinkedMeeting | undefined> {
  const { rows } = await sql<LinkedMeeting>`select * from app_definer.meeting_by_link()`.execute(tx);
  return rows.map(row => ({
    ...row,
    starts_at: isoOf(row.starts_at),
    ends_at: isoOf(row.ends_at),
    other_time: row.other_time && isoOf(row.other_time),
  }))[0];
}

/** What became of an answer by a link; `taskId` where somebody now calls back, and who. */
export type KeptByLink = {
  readonly outcome: 'kept' | 'over' | 'too-many';
  readonly taskId: Id;
  readonly userId: Id | null;
};

/** Keeps the answer to the meeting the link at hand opens; after a no somebody calls back by `due` (ISO day). */
export async function keepAnswerByLink(
  { tx }: Pick<GuestAsk, 'tx'>,
  { answer, words, otherTime }: GivenAnswer,
  due: string,
): Promise<KeptByLink> {
  const taskId = newId();
  const { rows } = await sql<{ outcome: KeptByLink['outcome']; leader: Id | null }>`
    select * from app_definer.answer_meeting_by_link(${answer}, ${words}, ${otherTime}, ${taskId}, ${due}::date)`.execute(
    tx,
  );
  return { outcome: rows[0]!.outcome, taskId, userId: rows[0]!.leader };
}
