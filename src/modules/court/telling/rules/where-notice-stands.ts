/** What is known of one person told, or to be told, of a hearing. Days are ISO dates. */
export type NoticeFacts = {
  /** The last day to tell them; null where no rule names one. */
  readonly dueOn: string | null;
  /** The day they were told; null while they were not. */
  readonly sentOn: string | null;
  readonly isProven: boolean;
  /** The law counts from the day they had it in hand, and not from the day it was sent (25 USC 1912(a)). */
  readonly countsReceipt: boolean;
  /** The day they had it in hand; null where nothing shows it. */
  readonly receivedOn: string | null;
  readonly returned: boolean;
  readonly calledOff: boolean;
};

/**
 * Where a notice stands on a day: proven; sent, with nothing to show for it yet; sent too late; on its way to be sent by hand; late
 * where its day is over and nothing went out; in hand too late, or with nothing to show by the last day, where the law counts
 * from that; returned by the post, which tells nobody; called off where the hearing moved.
 */
export type NoticeState =
  | 'proven'
  | 'sent'
  | 'sent-late'
  | 'to-send'
  | 'late'
  | 'received-late'
  | 'returned'
  | 'called-off';

export function whereNoticeStands(
  { dueOn, sentOn, isProven, countsReceipt, receivedOn, returned, calledOff }: NoticeFacts,
  today: string,
): NoticeState {
  if (calledOff) return 'called-off';
  if (returned) return 'returned';
  if (sentOn === null) return dueOn !== null && today > dueOn ? 'late' : 'to-send';
  if (dueOn !== null && sentOn > dueOn) return 'sent-late';
  if (dueOn !== null && countsReceipt && (receivedOn ?? today) > dueOn) return 'received-late';
  return isProven ? 'proven' : 'sent';
}

/** A statement is asked for so many days before the hearing, so that it goes with the report: filed 72 hours before (s. 39.701(2)(a), F.S.). */
const STATEMENT_DAYS = 4;

/** The day (ISO date) by which words for a hearing on a day go with the packet. Later ones are taken, and handed in at the hearing. */
export const statementBy = (hearingDay: string): string =>
  Temporal.PlainDate.from(hearingDay).subtract({ days: STATEMENT_DAYS }).toString();
