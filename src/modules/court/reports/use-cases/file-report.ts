import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { fileGeneratedPaper } from '#modules/documents/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { ReportFiled } from '../facts.ts';
import { freezeReport } from '../freeze-report.ts';
import { printFrozen } from '../print-report.ts';
import { reportText } from '../report-text.ts';
import { reportToChange } from '../report-there.ts';
import { settleReportDuty } from '../settle-report-duty.ts';
import { keepFiled, supersede } from '../store/changes.ts';

export type FileReport = {
  readonly childId: Id;
  readonly reportId: Id;
  /** Digest (hexadecimal) of the text the page showed. */
  readonly seen: string;
};
export type FileReportRefusal =
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'text-changed-meanwhile' }
  | Invalid;

/**
 * Files a report: its text is frozen without hidden addresses, set as a PDF and put into the child's file; from then on
 * nothing of it changes, and what the rules ask for before the hearing is documented by it. Refuses while the author owes a section that needs their own words. It needs no supervisor; the
 * paper says who approved it, or that nobody did. An amended report takes the place of the one it mends.
 */
export async function fileReport(
  ask: Ask,
  { childId, reportId, seen }: FileReport,
  files: FileStore,
): Promise<Result<{ documentId: Id }, FileReportRefusal>> {
  const report = await reportToChange(ask, childId, reportId);
  if (report.state !== 'draft') return no({ kind: 'not-a-draft' });
  const { paper, digest, parts } = await reportText(ask, report);
  if (digest !== seen) return no({ kind: 'text-changed-meanwhile' });
  const { language } = report;
  const owed = parts.filter(({ must, words }) => must && words === null);
  if (owed.length > 0)
    return no(invalid(...owed.map(each => ({ at: '', code: 'section-owed', fill: { section: each[ask.language] } }))));

  const frozen = await freezeReport(ask, childId, paper, language);
  const pdf = await printFrozen(frozen);
  const title = sayIn(language)('court', 'reportHead.file', { day: sayDay(language, ask.today.toString()) });
  const filing = { childId, kind: 'court_report', title, dated: ask.today.toString(), pdf, replaces: null };
  const { id: documentId } = await fileGeneratedPaper(ask, filing, files);
  await keepFiled(ask, report.id, { frozen, documentId });
  if (report.amends) await supersede(ask.tx, report.amends);
  await settleReportDuty(ask, report, documentId);
  const { hearingId, amends } = report;
  await recordFact(ask, ReportFiled, [childId], { childId, reportId: report.id, hearingId, amends });
  return ok({ documentId });
}
