import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { approvingAsCounsel, approvingAsSupervisor } from '../../policy.ts';
import type { DecideReport } from '../contract.ts';
import { reportText } from '../report-text.ts';
import { reportToChange } from '../report-there.ts';
import { insertApproval } from '../store/changes.ts';

export type DecideReportRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'own-report' }
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'text-changed-meanwhile' }
  | Invalid;

/**
 * A supervisor or the agency's attorney approves a draft as it stands, or gives it back with what to change. The word is
 * bound to exactly this text. Nobody approves as supervisor what they wrote themselves.
 */
export async function decideReport(ask: Ask, input: DecideReport): Promise<Result<void, DecideReportRefusal>> {
  const report = await reportToChange(ask, input.childId, input.reportId);
  const may = input.part === 'supervisor' ? approvingAsSupervisor : approvingAsCounsel;
  if (!may.may(ask.who)) return no({ kind: 'not-allowed' });
  if (input.part === 'supervisor' && report.begunBy === ask.who.userId) return no({ kind: 'own-report' });
  if (report.state !== 'draft') return no({ kind: 'not-a-draft' });
  const { digest } = await reportText(ask, report);
  if (digest !== input.seen) return no({ kind: 'text-changed-meanwhile' });
  if (input.decision === 'returned' && !input.note?.trim()) return no(invalid({ at: 'note', code: 'required' }));

  await insertApproval(ask, { ...input, note: input.note?.trim() || null });
  return ok(undefined);
}
