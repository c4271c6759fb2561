import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { ChangeSheetRefusal } from '../contract.ts';
import { lineById, sheetById } from '../store/sheets.ts';

/** Takes a line out of a draft that nobody has acknowledged yet. */
export async function dropExpectation(ask: Ask, lineId: string): Promise<Result<{ id: string }, ChangeSheetRefusal>> {
  const line = (await lineById(ask.tx, lineId)) ?? notThere();
  const sheet = (await sheetById(ask.tx, line.sheet_id)) ?? notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (sheet.inEffectOn !== null || sheet.acknowledged.length > 0) return no({ kind: 'sheet-is-not-a-draft' });
  await ask.tx.deleteFrom('app.expectation_line').where('id', '=', line.id).execute();
  return ok({ id: line.id });
}
