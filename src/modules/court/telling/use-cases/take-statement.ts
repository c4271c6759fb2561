import { type Id, isId, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { StatementReceived } from '../../facts.ts';
import { hearingOf } from '../../store.ts';
import type { FileStatement, TakeStatement, TellingRefusal } from '../contract.ts';
import { receiptOf } from '../rules/receipt.ts';

/** Words that somebody brought on paper, or said to the staff, are written down as they were said. Throws NotThere. */
export async function takeStatement(
  ask: Ask,
  input: TakeStatement,
): Promise<Result<{ id: Id; receipt: string }, TellingRefusal>> {
  const { tx, who, now } = ask;
  const { childId, hearingId, part, name, words, way } = input;
  const hearing = (await hearingOf(tx, childId, hearingId)) ?? notThere();
  if (hearing.state !== 'set') return no({ kind: 'hearing-not-ahead' });
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ at: 'name', code: 'required' });
  if (words.trim() === '') problems.push({ at: 'words', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const receipt = receiptOf(id);
  await tx
    .insertInto('app.court_statement')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      hearing_id: hearingId,
      notice_id: null,
      part,
      user_id: null,
      name: name.trim(),
      language: input.language,
      words: words.trim(),
      way,
      receipt,
      given_at: now,
      entered_by: who.userId,
      filed_on: null,
      filed_by: null,
    })
    .execute();
  await recordFact(ask, StatementReceived, [childId], { childId, hearingId, statementId: id, part });
  return ok({ id, receipt });
}

/** A statement was filed with the court today: from now on the people of the court read it. Throws NotThere. */
export async function fileStatement(ask: Ask, input: FileStatement): Promise<Result<void, TellingRefusal>> {
  const { tx, who, today } = ask;
  if (!isId(input.statementId)) return notThere();
  const found = await tx
    .selectFrom('app.court_statement')
    .select('filed_on')
    .where('id', '=', input.statementId)
    .where('child_id', '=', input.childId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return notThere();
  if (found.filed_on !== null) return no({ kind: 'changed-meanwhile' });
  await tx
    .updateTable('app.court_statement')
    .set({ filed_on: today.toString(), filed_by: who.userId })
    .where('id', '=', input.statementId)
    .execute();
  return ok(undefined);
}
