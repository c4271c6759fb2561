import { sql } from 'kysely';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { BeginSheetRefusal } from '../contract.ts';
import { dayProblems } from '../rules/problems.ts';
import { sheetGaps } from '../rules/sheet.ts';
import { sheetById } from '../store/sheets.ts';

/** Puts a sheet into effect from a day (ISO) on, when nothing is missing; the one before is replaced that day (S4-132). */
export async function beginSheet(
  ask: Ask,
  { sheetId, on }: { sheetId: string; on: string },
): Promise<Result<{ id: string }, BeginSheetRefusal>> {
  const sheet = (await sheetById(ask.tx, sheetId)) ?? notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (sheet.inEffectOn !== null) return no({ kind: 'sheet-is-not-a-draft' });
  const gaps = sheetGaps(sheet.lines, sheet.acknowledged);
  if (gaps.length > 0) return no({ kind: 'sheet-lacks-something', gaps });
  const last = sheet.acknowledged
    .map(each => each.on)
    .toSorted()
    .at(-1);
  const problems = dayProblems('on', on, ask.today.toString(), last);
  if (problems.length > 0) return no(invalid(...problems));
  await sql`update app.expectation_sheet set replaced_on = ${on}
    where partnership_id = ${sheet.partnershipId} and in_effect_on is not null and replaced_on is null`.execute(ask.tx);
  await ask.tx.updateTable('app.expectation_sheet').set({ in_effect_on: on }).where('id', '=', sheet.id).execute();
  return ok({ id: sheet.id });
}
