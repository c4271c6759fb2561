import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { StatementReceived } from '../../facts.ts';
import type { GiveStatement, TellingRefusal } from '../contract.ts';
import { receiptOf } from '../rules/receipt.ts';
import { myNotice } from '../store-notices.ts';
import { draftOf } from '../store-words.ts';

/**
 * Somebody who was told of a hearing gives the court their own words (42 USC 675(5)(G)): as they wrote them, with a
 * receipt. What is given is not changed; more can be said in another one. Throws NotThere when the notice is not theirs.
 */
export async function giveStatement(
  ask: Ask,
  { noticeId, words }: GiveStatement,
): Promise<Result<{ id: Id; receipt: string }, TellingRefusal>> {
  const { tx, who, now, language } = ask;
  const notice = (await myNotice(tx, who.userId, noticeId)) ?? notThere();
  if (notice.calledOff !== null || Temporal.Instant.compare(notice.setFor, now) <= 0)
    return no({ kind: 'hearing-not-ahead' });
  if (words.trim() === '') return no(invalid({ at: 'words', code: 'required' }));

  const id = newId();
  const receipt = receiptOf(id);
  const { childId, hearingId, part } = notice;
  await tx
    .insertInto('app.court_statement')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      hearing_id: hearingId,
      notice_id: noticeId,
      part,
      user_id: who.userId,
      name: notice.name,
      language,
      words: words.trim(),
      way: 'online',
      receipt,
      given_at: now,
      entered_by: who.userId,
      filed_on: null,
      filed_by: null,
    })
    .execute();
  await tx
    .deleteFrom('app.court_statement_draft')
    .where('user_id', '=', who.userId)
    .where('notice_id', '=', noticeId)
    .execute();
  await recordFact(ask, StatementReceived, [childId], { childId, hearingId, statementId: id, part });
  return ok({ id, receipt });
}

/** Keeps what somebody has written so far, for themselves alone. Throws NotThere when the notice is not theirs. */
export async function keepDraft(ask: Ask, { noticeId, words }: GiveStatement): Promise<Result<void, TellingRefusal>> {
  const { tx, who, now } = ask;
  const notice = (await myNotice(tx, who.userId, noticeId)) ?? notThere();
  const before = await draftOf(tx, who.userId, notice.id);
  if (before)
    await tx
      .updateTable('app.court_statement_draft')
      .set({ words, saved_at: now })
      .where('id', '=', before.id)
      .execute();
  else
    await tx
      .insertInto('app.court_statement_draft')
      .values({ id: newId(), agency_id: who.agencyId, user_id: who.userId, notice_id: notice.id, words, saved_at: now })
      .execute();
  return ok(undefined);
}
