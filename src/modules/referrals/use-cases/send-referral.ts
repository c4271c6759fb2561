import { newId } from '#kernel/ids.ts';
import { holds, readRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { keptOrganizations, serviceSheet } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { PARTS, type Part, type SendReferral } from '../contract.ts';
import { ReferralSent } from '../facts.ts';
import { tell } from '../step-ask.ts';
import { holdBasis, lockReferral } from '../store/referral.ts';
import { hangsOn, insertStep } from '../store/steps.ts';
import { partOfRecord } from '../store/telling.ts';

export type SendRefusal = {
  readonly kind:
    | 'sent-already'
    /** Taken back, not begun, or run out. */
    | 'ground-is-over'
    /** It names another organization. */
    | 'ground-names-another'
    /** What a rule of its own protects needs a ground of its own, and that ground serves nothing else. */
    | 'needs-own-ground'
    | 'service-ended';
};

/** Parts that open only to the second factor of whoever holds a link. */
const GUARDED: readonly Part[] = ['health', 'substance-use', 'domestic-violence'];

/**
 * Sends a draft on a ground that stands: freezes what is told, part by part, and says by when an answer is expected (by
 * urgency, as the agency has it). Throws NotThere when the referral or the ground is not there for the asker.
 */
export async function sendReferral(ask: Ask, input: SendReferral): Promise<Result<{ dueOn: string }, SendRefusal>> {
  const { tx, now, today } = ask;
  const referral = await lockReferral(tx, input.referralId);
  const basis = await holdBasis(tx, input.basisId);
  if (!referral || !basis || basis.person_id !== referral.person_id) return notThere();

  if (referral.state !== 'draft') return no({ kind: 'sent-already' });
  if (basis.revoked_at !== null || !holds(readRange(basis.holds), today.toString()))
    return no({ kind: 'ground-is-over' });
  const kept = await keptOrganizations(tx, [basis.organization_id, referral.organization_id]);
  if (kept.get(basis.organization_id) !== kept.get(referral.organization_id))
    return no({ kind: 'ground-names-another' });
  if (basis.sensitive !== referral.sensitive) return no({ kind: 'needs-own-ground' });
  const service = await serviceSheet(tx, referral.service_id);
  if (!service || service.ended) return no({ kind: 'service-ended' });

  const dueOn = today.add({ days: await answerDays(ask, referral.urgency) }).toString();
  await tx
    .updateTable('app.referral')
    .set({
      state: 'sent',
      state_since: now,
      sent_at: now,
      way: input.way,
      basis_id: basis.id,
      answer_due_on: dueOn,
    })
    .where('id', '=', referral.id)
    .execute();
  const by = { side: 'sender', via: input.way === 'telephone' ? 'telephone' : 'page' } as const;
  await insertStep(ask, referral, { from: 'draft', to: 'sent', by, reason: null, note: null });
  for (const part of PARTS.filter(each => basis.parts.includes(each)))
    await tx
      .insertInto('app.referral_share')
      .values({
        id: newId(),
        ...hangsOn(ask, referral),
        organization_id: referral.organization_id,
        basis_id: basis.id,
        part,
        guarded: GUARDED.includes(part),
        said: JSON.stringify({ lines: await partOfRecord(ask, referral, part) }),
        shared_at: now,
        shared_by: ask.who.userId,
        way: input.way,
      })
      .execute();
  const { person_id: personId, organization_id: organizationId } = referral;
  await tell(ask, ReferralSent, personId, {
    referralId: referral.id,
    personId,
    organizationId,
    way: input.way,
    answerDueOn: dueOn,
  });
  return ok({ dueOn });
}

async function answerDays({ tx }: Ask, urgency: string): Promise<number> {
  const { answer_days } = await tx
    .selectFrom('app.referral_urgency')
    .select('answer_days')
    .where('code', '=', urgency)
    .executeTakeFirstOrThrow();
  return answer_days;
}
