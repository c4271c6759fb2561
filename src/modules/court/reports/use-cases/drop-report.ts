import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { isHeld } from '#modules/documents/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { reportToChange } from '../report-there.ts';
import { removeDraft } from '../store/changes.ts';

export type DropReportRefusal = { readonly kind: 'report-is-filed' } | { readonly kind: 'under-legal-hold' };

/** Throws a draft away, which nobody filed. Refused while the record is under a legal hold: drafts are part of it. */
export async function dropReport(
  ask: Ask,
  { childId, reportId }: { readonly childId: Id; readonly reportId: Id },
): Promise<Result<void, DropReportRefusal>> {
  const report = await reportToChange(ask, childId, reportId);
  if (report.frozen !== null) return no({ kind: 'report-is-filed' });
  if (await isHeld(ask.tx, childId)) return no({ kind: 'under-legal-hold' });
  await removeDraft(ask.tx, report.id);
  return ok(undefined);
}
