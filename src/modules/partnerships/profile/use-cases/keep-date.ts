import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { MoveDateRefusal } from '../contract.ts';
import { dayProblems } from '../rules/problems.ts';
import { lineById, sheetById } from '../store/sheets.ts';

/** What was due on a date of a sheet is done, on a day (ISO). */
export async function keepDate(
  ask: Ask,
  { lineId, on }: { lineId: string; on: string },
): Promise<Result<{ id: string }, MoveDateRefusal>> {
  const line = (await lineById(ask.tx, lineId)) ?? notThere();
  const sheet = (await sheetById(ask.tx, line.sheet_id)) ?? notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (line.due_on === null || line.done_on !== null) return no({ kind: 'no-date-to-move' });
  const problems = dayProblems('on', on, ask.today.toString(), sheet.draftedOn);
  if (problems.length > 0) return no(invalid(...problems));
  await ask.tx.updateTable('app.expectation_line').set({ done_on: on }).where('id', '=', line.id).execute();
  return ok({ id: line.id });
}
