import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { NoticeProven } from '../../facts.ts';
import type { AnswerNotice, TellingRefusal } from '../contract.ts';
import { myNotice, type NoticeRow, noticeOf } from '../store-notices.ts';

/** Nothing is answered about a hearing that has passed, or that was moved: of that one there is another notice. */
const isOver = (ask: Ask, { setFor, calledOff }: NoticeRow): boolean =>
  calledOff !== null || Temporal.Instant.compare(setFor, ask.now) <= 0;

/** Somebody says that they have read what they were told. Once read, it stays read. Throws NotThere when it was not sent to them. */
export async function readNotice(ask: Ask, { noticeId }: { noticeId: Id }): Promise<Result<void, TellingRefusal>> {
  const notice = (await myNotice(ask.tx, ask.who.userId, noticeId)) ?? notThere();
  if (notice.calledOff !== null) return no({ kind: 'hearing-not-ahead' });
  if (notice.proof !== null) return ok(undefined);
  await setAnswer(ask, noticeId, { proof: 'read', proof_at: ask.now });
  await wasRead(ask, notice);
  return ok(undefined);
}

/** Somebody says whether they will come to a hearing they were told of; that they read it follows. Throws NotThere when it was not sent to them. */
export async function answerNotice(ask: Ask, input: AnswerNotice): Promise<Result<void, TellingRefusal>> {
  const notice = (await myNotice(ask.tx, ask.who.userId, input.noticeId)) ?? notThere();
  if (isOver(ask, notice)) return no({ kind: 'hearing-not-ahead' });
  await setAnswer(ask, notice.id, {
    ...said(ask, input),
    ...(notice.proof === null && { proof: 'read', proof_at: ask.now }),
  });
  if (notice.proof === null) await wasRead(ask, notice);
  return ok(undefined);
}

/** The same for somebody without an account, or who called: written down by the staff. Throws NotThere. */
export async function recordAnswer(
  ask: Ask,
  input: AnswerNotice & { readonly childId: Id },
): Promise<Result<void, TellingRefusal>> {
  const notice = (await noticeOf(ask.tx, input.childId, input.noticeId)) ?? notThere();
  if (isOver(ask, notice)) return no({ kind: 'hearing-not-ahead' });
  await setAnswer(ask, notice.id, said(ask, input));
  return ok(undefined);
}

const wasRead = (ask: Ask, { id: noticeId, childId, hearingId, part, way }: NoticeRow) =>
  recordFact(ask, NoticeProven, [childId], { childId, hearingId, noticeId, part, way });

type Answered = {
  readonly answer?: string;
  readonly answer_needs?: string | null;
  readonly answered_at?: string;
  readonly answered_by?: Id;
  readonly proof?: 'read';
  readonly proof_at?: string;
};

const said = ({ now, who }: Ask, { answer, needs }: AnswerNotice) => ({
  answer,
  answer_needs: needs?.trim() || null,
  answered_at: now,
  answered_by: who.userId,
});

const setAnswer = ({ tx }: Ask, id: Id, answered: Answered) =>
  tx
    .updateTable('app.hearing_notice')
    .set(answered as never)
    .where('id', '=', id)
    .execute();
