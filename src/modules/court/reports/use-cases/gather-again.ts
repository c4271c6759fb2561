import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { ReportAsked } from '../facts.ts';
import { reportToChange } from '../report-there.ts';
import { beginAgain } from '../store/changes.ts';

/** Asks the record again up to today; what the author wrote stays. Also the way on after gathering broke off. */
export async function gatherAgain(
  ask: Ask,
  { childId, reportId }: { readonly childId: Id; readonly reportId: Id },
): Promise<Result<void, { readonly kind: 'report-is-filed' }>> {
  const report = await reportToChange(ask, childId, reportId);
  if (report.frozen !== null) return no({ kind: 'report-is-filed' });
  await beginAgain(ask.tx, report.id, ask.today.toString());
  await recordFact(ask, ReportAsked, [childId], { childId, reportId: report.id });
  return ok(undefined);
}
