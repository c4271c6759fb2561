import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { endAgreement } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AgreementRefusal } from '../contract.ts';
import { findAgreement, mayNotAgree } from '../find-agreement.ts';
import { isWritten } from '../ways.ts';

/** Gives up an agreement that never came into force; what was written and said stays. */
export async function dropDraft(
  ask: Ask,
  { agreementId, why }: { readonly agreementId: string; readonly why: string },
): Promise<Result<null, AgreementRefusal>> {
  const refused = mayNotAgree(ask);
  if (refused) return no(refused);
  const { id, state } = await findAgreement(ask, agreementId);
  if (!isWritten(state)) return no({ kind: 'state-forbids', state });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));
  const ended = await endAgreement(ask, { agreementId: id, why });
  if (!ended.ok) return no({ kind: 'state-forbids', state });
  await ask.tx
    .updateTable('app.partner_agreement')
    .set({ outcome: 'dropped' })
    .where('agreement_id', '=', id)
    .execute();
  return ok(null);
}
