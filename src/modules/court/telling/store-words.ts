import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Part } from '../contract.ts';
import type { LetterLanguage } from '../standing/contract.ts';
import type { Came } from './contract.ts';

/** What somebody said to the court before a hearing. `givenAt` is an ISO moment, `filedOn` an ISO date. */
export type StatementRow = {
  readonly id: Id;
  readonly hearingId: Id;
  readonly noticeId: Id | null;
  readonly part: Part;
  readonly part_en: string;
  readonly part_es: string;
  readonly name: string;
  readonly language: LetterLanguage;
  readonly words: string;
  readonly way: 'online' | 'on_paper' | 'spoken';
  readonly receipt: string;
  readonly givenAt: string;
  readonly filedOn: string | null;
};

const COLUMNS =
  sql.raw(`s.id, s.hearing_id as "hearingId", s.notice_id as "noticeId", s.part, p.en as part_en, p.es as part_es, s.name,
  s.language, s.words, s.way, s.receipt, s.given_at as "givenAt", s.filed_on as "filedOn"`);

const given = (rows: readonly StatementRow[]): StatementRow[] =>
  rows.map(row => ({ ...row, givenAt: isoOf(row.givenAt) }));

/** What was said to the court before a hearing, in the order it came: as it was given, with its receipt. */
export async function statementsFor(tx: Tx, hearingId: Id): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select ${COLUMNS} from app.court_statement s join app.court_part p on p.code = s.part
    where s.hearing_id = ${hearingId} order by s.given_at, s.id`.execute(tx);
  return given(rows);
}

/** What somebody gave themselves for the hearings they were told of, by the notice. */
export async function myStatements(tx: Tx, userId: Id): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select ${COLUMNS} from app.court_statement s join app.court_part p on p.code = s.part
    where s.user_id = ${userId} order by s.given_at, s.id`.execute(tx);
  return given(rows);
}

/** What somebody has begun to write and not given; undefined when there is nothing. `savedAt` is an ISO moment. */
export async function draftOf(
  tx: Tx,
  userId: Id,
  noticeId: Id,
): Promise<{ id: Id; words: string; savedAt: string } | undefined> {
  const row = await tx
    .selectFrom('app.court_statement_draft')
    .select(['id', 'words', 'saved_at as savedAt'])
    .where('user_id', '=', userId)
    .where('notice_id', '=', noticeId)
    .executeTakeFirst();
  return row && { ...row, savedAt: isoOf(row.savedAt) };
}

/** Who was at a hearing. */
export type AttendanceRow = {
  readonly id: Id;
  readonly part: Part;
  readonly part_en: string;
  readonly part_es: string;
  readonly name: string;
  readonly came: Came;
  readonly spoke: boolean | null;
};

/** Who was at a hearing, as it was written down. */
export async function attendanceOf(tx: Tx, childId: Id, hearingId: Id): Promise<AttendanceRow[]> {
  const { rows } = await sql<AttendanceRow>`
    select a.id, a.part, p.en as part_en, p.es as part_es, a.name, a.came, a.spoke
    from app.court_attendance a join app.court_part p on p.code = a.part
    where a.child_id = ${childId} and a.hearing_id = ${hearingId} order by a.recorded_at, a.id`.execute(tx);
  return rows;
}

/** What a child wants the court to know before a hearing; days are ISO dates. */
export type ViewRow = {
  readonly id: Id;
  readonly words: string | null;
  readonly noneWhy: string | null;
  readonly cameOfIt: string | null;
  readonly saidOn: string;
};

/** A child's view for a hearing; undefined when nobody asked yet. */
export const viewOf = (tx: Tx, childId: Id, hearingId: Id): Promise<ViewRow | undefined> =>
  tx
    .selectFrom('app.hearing_view')
    .select(['id', 'words', 'none_why as noneWhy', 'came_of_it as cameOfIt', 'said_on as saidOn'])
    .where('child_id', '=', childId)
    .where('hearing_id', '=', hearingId)
    .executeTakeFirst();
