import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { ReportAsked } from '../facts.ts';
import { reportToChange } from '../report-there.ts';
import { copyWords, insertReport } from '../store/changes.ts';
import { sectionCodes } from '../store/parts.ts';
import { reportsOf } from '../store/reports.ts';

export type AmendReport = { readonly childId: Id; readonly reportId: Id; readonly why: string };
export type AmendReportRefusal = { readonly kind: 'not-filed' } | { readonly kind: 'amended-already' } | Invalid;

/**
 * Begins an amended report for a filed one, with the same first day, the words that were written and the reason. The
 * filed one stays what the court has until the amended one is filed, and stays readable after.
 */
export async function amendReport(
  ask: Ask,
  { childId, reportId, why }: AmendReport,
): Promise<Result<{ id: Id }, AmendReportRefusal>> {
  const report = await reportToChange(ask, childId, reportId);
  if (report.state !== 'filed') return no({ kind: 'not-filed' });
  const all = await reportsOf(ask.tx, childId);
  if (all.some(({ amends }) => amends === report.id)) return no({ kind: 'amended-already' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));

  const id = newId();
  const { hearingId, language, since } = report;
  const until = ask.today.toString();
  const amended = { id, childId, hearingId, language, since, until, amends: report.id, amendWhy: why.trim() };
  await insertReport(ask, amended, await sectionCodes(ask.tx));
  await copyWords(ask, report.id, id);
  await recordFact(ask, ReportAsked, [childId], { childId, reportId: id });
  return ok({ id });
}
