import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { AddExpectation, ChangeSheetRefusal } from '../contract.ts';
import { saidProblems } from '../rules/problems.ts';
import { sheetById } from '../store/sheets.ts';

/** Adds a line to a draft that nobody has acknowledged yet: what both sides stand by does not change under them. */
export async function addExpectation(ask: Ask, input: AddExpectation): Promise<Result<{ id: Id }, ChangeSheetRefusal>> {
  const { side, kind, words, activities, hours, dueOn } = input;
  const sheet = (await sheetById(ask.tx, input.sheetId)) ?? notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (sheet.inEffectOn !== null || sheet.acknowledged.length > 0) return no({ kind: 'sheet-is-not-a-draft' });
  const problems: Problem[] = [
    ...saidProblems({ words }),
    ...(kind === 'date' && dueOn === null ? [{ at: 'dueOn', code: 'required' }] : []),
    ...(kind === 'staff_time' && (hours === null || hours <= 0) ? [{ at: 'hours', code: 'not-hours' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  await ask.tx
    .insertInto('app.expectation_line')
    .values({
      id,
      agency_id: ask.who.agencyId,
      partnership_id: sheet.partnershipId,
      sheet_id: sheet.id,
      side,
      kind,
      words: words.trim(),
      activities: [...activities],
      hours: kind === 'staff_time' ? String(hours) : null,
      due_on: kind === 'date' ? dueOn : null,
    })
    .execute();
  return ok({ id });
}
