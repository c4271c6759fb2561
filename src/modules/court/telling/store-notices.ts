import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Attend, HearingKind, Part } from '../contract.ts';
import type { LetterLanguage, Way } from '../standing/contract.ts';
import type { Coming, Proof } from './contract.ts';

/** Why a notice no longer holds: the hearing moved, or whoever was told is no longer a party. */
export type WhyCalledOff = 'continued' | 'canceled' | 'corrected' | 'party_ended';

/** One person told, or to be told, of one hearing. Moments are ISO 8601, days ISO dates. */
export type NoticeRow = {
  readonly id: Id;
  readonly childId: Id;
  readonly hearingId: Id;
  readonly part: Part;
  readonly part_en: string;
  readonly part_es: string;
  readonly userId: Id | null;
  readonly personId: Id | null;
  readonly name: string;
  readonly language: LetterLanguage;
  /** The child's first name. */
  readonly about: string;
  readonly hearingKind: HearingKind;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly setFor: string;
  readonly place: string | null;
  readonly attend: Attend | null;
  readonly joinWith: string | null;
  readonly way: Way;
  readonly dueOn: string | null;
  readonly dueRule: string | null;
  readonly sentAt: string | null;
  readonly proof: Proof | null;
  readonly proofAt: string | null;
  readonly proofNote: string | null;
  readonly returnedOn: string | null;
  readonly calledOff: WhyCalledOff | null;
  readonly answer: Coming | null;
  readonly needs: string | null;
  readonly answeredAt: string | null;
};

const COLUMNS =
  sql.raw(`n.id, n.child_id as "childId", n.hearing_id as "hearingId", n.part, p.en as part_en, p.es as part_es,
  n.user_id as "userId", n.person_id as "personId", n.name, n.language, n.about, n.hearing_kind as "hearingKind", k.en as kind_en, k.es as kind_es,
  n.set_for as "setFor", n.place, n.attend, n.join_with as "joinWith", n.way, n.due_on as "dueOn", n.due_rule as "dueRule",
  n.sent_at as "sentAt", n.proof, n.proof_at as "proofAt", n.proof_note as "proofNote", n.returned_on as "returnedOn",
  n.called_off as "calledOff", n.answer, n.answer_needs as needs, n.answered_at as "answeredAt"`);

const FROM = sql.raw(
  'app.hearing_notice n join app.court_part p on p.code = n.part join app.hearing_kind k on k.code = n.hearing_kind',
);

const iso = (moment: string | null) => (moment === null ? null : isoOf(moment));
const told = (row: NoticeRow): NoticeRow => ({
  ...row,
  setFor: isoOf(row.setFor),
  sentAt: iso(row.sentAt),
  proofAt: iso(row.proofAt),
  answeredAt: iso(row.answeredAt),
});

/** The notices of a hearing, in the order they were made. */
export async function noticesOf(tx: Tx, childId: Id, hearingId: Id): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${COLUMNS} from ${FROM} where n.child_id = ${childId} and n.hearing_id = ${hearingId}
    order by n.made_at, n.id`.execute(tx);
  return rows.map(told);
}

/** One notice of a child's hearings; undefined when there is none with this id. */
export async function noticeOf(tx: Tx, childId: Id, id: string, lock = false): Promise<NoticeRow | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<NoticeRow>`
    select ${COLUMNS} from ${FROM} where n.child_id = ${childId} and n.id = ${id} ${sql.raw(lock ? 'for update of n' : '')}`.execute(
    tx,
  );
  return rows[0] && told(rows[0]);
}

/** An attorney is told of many: what is farthest back is left out, and never what lies ahead. */
const MOST = 200;

/** The notices that somebody was sent themselves and may still read, of hearings from a moment (ISO) on, by their day. */
export async function myNotices(tx: Tx, userId: Id, since: string): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${COLUMNS} from ${FROM}
    where n.user_id = ${userId} and n.sent_at is not null and n.set_for >= ${since}
    order by n.set_for desc, n.about desc, n.id desc limit ${MOST}`.execute(tx);
  return rows.map(told).reverse();
}

/** A notice that somebody was sent themselves; undefined when it is not theirs. */
export async function myNotice(tx: Tx, userId: Id, id: string): Promise<NoticeRow | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<NoticeRow>`
    select ${COLUMNS} from ${FROM} where n.id = ${id} and n.user_id = ${userId} and n.sent_at is not null`.execute(tx);
  return rows[0] && told(rows[0]);
}

/** The notices of hearings ahead from a moment (ISO) on that still hold. */
export async function noticesAhead(tx: Tx, childId: Id, now: string): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${COLUMNS} from ${FROM} where n.child_id = ${childId} and n.called_off is null and n.set_for > ${now}
    order by n.set_for, n.id`.execute(tx);
  return rows.map(told);
}

/** Marks notices that are said no more. */
export const markCalledOff = (tx: Tx, ids: readonly Id[], why: WhyCalledOff) =>
  tx
    .updateTable('app.hearing_notice')
    .set({ called_off: why })
    .where('id', 'in', ids)
    .where('called_off', 'is', null)
    .execute();
