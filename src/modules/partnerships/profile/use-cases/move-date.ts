import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import { openPartnerTask } from '../../promises/partner-tasks.ts';
import type { MoveDate, MoveDateRefusal } from '../contract.ts';
import { saidProblems } from '../rules/problems.ts';
import { lineById, sheetById } from '../store/sheets.ts';

/**
 * A date of one side slips: the new day and why stand on the sheet, the first day stays, and the other side gets a task
 * to look at what it means for them (S4-110).
 */
export async function moveDate(
  ask: Ask,
  { lineId, dueOn, why }: MoveDate,
): Promise<Result<{ id: string }, MoveDateRefusal>> {
  const { tx, who } = ask;
  const line = (await lineById(tx, lineId)) ?? notThere();
  const sheet = (await sheetById(tx, line.sheet_id)) ?? notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (line.due_on === null || line.done_on !== null || sheet.replacedOn !== null)
    return no({ kind: 'no-date-to-move' });
  const problems = [...saidProblems({ why }), ...(dueOn <= line.due_on ? [{ at: 'dueOn', code: 'not-later' }] : [])];
  if (problems.length > 0) return no(invalid(...problems));
  await tx
    .updateTable('app.expectation_line')
    .set({ due_on: dueOn, slipped_from: line.slipped_from ?? line.due_on, slipped_why: why.trim() })
    .where('id', '=', line.id)
    .execute();
  const partner = await tx
    .selectFrom('app.partnership')
    .select('owner_id')
    .where('id', '=', line.partnership_id)
    .executeTakeFirst();
  await openPartnerTask(ask, {
    partnershipId: line.partnership_id,
    kind: 'follow_up',
    title: line.words,
    ownerId: partner?.owner_id ?? who.userId,
    byPartner: line.side === 'agency',
    dueOn: ask.today.add({ days: 7 }).toString(),
    sourceId: line.id,
  });
  return ok({ id: line.id });
}
