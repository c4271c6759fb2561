import { no, ok, type Result } from '#kernel/result.ts';
import { endNeed, needById } from '#modules/assessments/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { ReadResult } from '../contract.ts';
import { ReferralClosed } from '../facts.ts';
import { settleReferral } from '../follow/settle-referral.ts';
import { ENDED } from '../rules/life.ts';
import { tell } from '../step-ask.ts';
import { lockReferral } from '../store/referral.ts';
import { insertStep } from '../store/steps.ts';

/**
 * The sender has read what came of it: the loop closes. A need that was met ends with it. Throws NotThere when the
 * referral is not there for the asker.
 */
export async function readResult(
  ask: Ask,
  input: ReadResult,
): Promise<Result<null, { readonly kind: 'not-ended' | 'closed-already' }>> {
  const { tx, who, now } = ask;
  const referral = await lockReferral(tx, input.referralId);
  if (!referral) return notThere();
  if (referral.state === 'closed') return no({ kind: 'closed-already' });
  if (!ENDED.includes(referral.state)) return no({ kind: 'not-ended' });

  const { received, needMet } = input;
  await tx
    .updateTable('app.referral')
    .set({
      state: 'closed',
      state_since: now,
      received,
      need_met: needMet,
      family_view: input.familyView?.trim() || null,
      result_read_by: who.userId,
      result_read_at: now,
    })
    .where('id', '=', referral.id)
    .execute();
  const by = { side: 'sender', via: 'page' } as const;
  await insertStep(ask, referral, { from: referral.state, to: 'closed', by, reason: null, note: null });
  await settleReferral(ask, referral.id);
  const need = referral.need_id ? await needById(tx, referral.need_id) : undefined;
  if (need && need.ended_on === null && needMet === 'yes') await endNeed(ask, { needId: need.id, why: 'met' });
  const { person_id: personId, organization_id: organizationId } = referral;
  await tell(ask, ReferralClosed, personId, { referralId: referral.id, personId, organizationId, received, needMet });
  return ok(null);
}
