import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { AcknowledgeSheet, AcknowledgeSheetRefusal } from '../contract.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';
import { sheetById } from '../store/sheets.ts';

/**
 * A side says that it has read a sheet and stands by it (S4-90). Staff note who said so, when and by which way; somebody
 * of the partner says it by their own account, for their own side and today.
 */
export async function acknowledgeSheet(
  ask: Ask,
  { sheetId, side, name, way, on }: AcknowledgeSheet,
): Promise<Result<{ id: Id }, AcknowledgeSheetRefusal>> {
  const sheet = (await sheetById(ask.tx, sheetId)) ?? notThere();
  const refused = mayNotKeep(ask.who);
  const themselves = ask.who.kind === 'partner' && side === 'partner' && way === 'account';
  if (refused && !themselves) return no(refused);
  if (sheet.replacedOn !== null || sheet.inEffectOn !== null) return no({ kind: 'sheet-is-not-a-draft' });
  if (sheet.lines.length === 0) return no({ kind: 'nothing-to-acknowledge' });
  if (sheet.acknowledged.some(each => each.side === side)) return no({ kind: 'acknowledged-already' });
  const problems = [
    ...saidProblems({ name }),
    ...(!themselves && way === 'account' ? [{ at: 'way', code: 'not-by-their-account' }] : []),
    ...dayProblems('on', on, ask.today.toString(), sheet.draftedOn),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  await ask.tx
    .insertInto('app.expectation_acknowledgment')
    .values({
      id,
      agency_id: ask.who.agencyId,
      partnership_id: sheet.partnershipId,
      sheet_id: sheet.id,
      side,
      name: name.trim(),
      way,
      said_on: on,
      noted_by: ask.who.userId,
    })
    .execute();
  return ok({ id });
}
