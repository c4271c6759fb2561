import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, type Result } from '#kernel/result.ts';
import { type StateForbids, voidAgreement } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { findPlan } from '../plan-of.ts';
import { problemsThatTellTheHome } from '../tell-home.ts';

export type StartAgainRefusal = { readonly kind: 'plan-not-there' } | StateForbids | Invalid;

/**
 * What was signed is to be changed: the signatures are voided with the reason and kept with what each signer saw, and
 * everybody signs the new text (S3-18). The words change afterwards, and the plan is prepared once more.
 */
export async function startAgain(
  ask: Ask,
  { agreementId, why }: { readonly agreementId: Id; readonly why: string },
): Promise<Result<void, StartAgainRefusal>> {
  const plan = await findPlan(ask.tx, agreementId);
  if (!plan) return no({ kind: 'plan-not-there' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));
  // Every signer keeps the reason with their signature, the family too.
  const problems = await problemsThatTellTheHome(ask.tx, plan.childId, [{ at: 'why', texts: [why] }]);
  if (problems.length > 0) return no(invalid(...problems));
  const voided = await voidAgreement(ask, { agreementId, why: why.trim() });
  if (voided.ok) return voided;
  return no(voided.refusal.kind === 'agreement-not-there' ? { kind: 'plan-not-there' } : voided.refusal);
}
