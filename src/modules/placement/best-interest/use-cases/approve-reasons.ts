import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { approvingReasons } from '../../policy.ts';
import { ReasonsGiven } from '../facts.ts';
import { whatIsMissing } from '../rules/what-is-missing.ts';
import { approveRow, factorsOf, reasonsById, weighedFor } from '../store.ts';

export type ApproveReasons = {
  readonly childId: Id;
  readonly reasonsId: Id;
  /** When what the page showed was written (ISO moment); left out where no page did. */
  readonly seen?: string | null;
};
export type ApproveReasonsRefusal =
  | {
      readonly kind: 'not-allowed' | 'approved-already' | 'own-reasons' | 'reasons-changed-meanwhile';
    }
  | Invalid;

/**
 * Approves a decision. Refused without its factors and its reason, whatever is missing told at once; by whoever wrote them;
 * to everybody but supervisors and directors; and when they were written anew since they were read. Throws NotThere when the reasons are not of this child or not the asker's
 * to see.
 */
export async function approveReasons(
  ask: Ask,
  { childId, reasonsId, seen }: ApproveReasons,
): Promise<Result<void, ApproveReasonsRefusal>> {
  const { tx, who, now, language } = ask;
  const reasons = (await reasonsById(tx, childId, reasonsId, true)) ?? notThere();
  if (!approvingReasons.may(who)) return no({ kind: 'not-allowed' });
  if (reasons.approved_at !== null) return no({ kind: 'approved-already' });
  if (reasons.written_by === who.userId) return no({ kind: 'own-reasons' });
  if (seen && seen !== reasons.written_at) return no({ kind: 'reasons-changed-meanwhile' });

  const list = await factorsOf(tx, reasons.decision);
  const weighed = await weighedFor(tx, childId, [reasons.id]);
  const missing = whatIsMissing(
    list.map(({ code }) => code),
    { reason: reasons.reason, childAsked: reasons.child_asked, childView: reasons.child_view, weighed },
  );
  const problems: Problem[] = [
    ...list
      .filter(({ code }) => missing.factors.includes(code))
      .map(factor => ({ at: '', code: 'factor-not-weighed', fill: { factor: factor[language] } })),
    ...missing.codes.map(code => ({ at: '', code })),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  await approveRow(tx, reasons.id, { agencyId: who.agencyId, userId: who.userId, now });
  await recordFact(ask, ReasonsGiven, [childId], { reasonsId, childId, decision: reasons.decision, approved: true });
  return ok(undefined);
}
