import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AgreementRefusal } from '../contract.ts';
import { findAgreement, mayNotAgree } from '../find-agreement.ts';

/** Gives a draft to the agency's reviewers (program, legal), or takes it from them. Doing it twice changes nothing. */
export async function reviewDraft(
  ask: Ask,
  { agreementId, under }: { readonly agreementId: string; readonly under: boolean },
): Promise<Result<null, AgreementRefusal>> {
  const refused = mayNotAgree(ask);
  if (refused) return no(refused);
  const agreement = await findAgreement(ask, agreementId);
  if (agreement.state !== 'draft') return no({ kind: 'state-forbids', state: agreement.state });
  if ((agreement.review_since !== null) === under) return ok(null);
  await ask.tx
    .updateTable('app.partner_agreement')
    .set({ review_since: under ? ask.today.toString() : null })
    .where('agreement_id', '=', agreement.id)
    .execute();
  return ok(null);
}
