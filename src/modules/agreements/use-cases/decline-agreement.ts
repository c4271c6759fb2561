import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { addWorkDays, holidaysBetween } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AgreementState, DeclineAgreement, NotThereRefusal, StateForbids } from '../contract.ts';
import { AgreementDeclined } from '../facts.ts';
import { aboutOf, settle } from '../move-agreement.ts';
import { speaksFor } from '../policy.ts';
import { isOpenToSign } from '../rules/steps.ts';
import { lockAgreement } from '../store/agreements.ts';
import { declinesOf, findSigner, hasSigned } from '../store/signers.ts';

export type DeclineRefusal =
  | NotThereRefusal
  | StateForbids
  | { readonly kind: 'not-your-signature' }
  | { readonly kind: 'already-signed' }
  | { readonly kind: 'already-declined' }
  | Invalid;

/** Somebody declined: the talk about it comes within so many work days. */
const TALK_WITHIN = 3;
const LONGEST = 4_000;

/**
 * A signer declines the present version with a reason; staff may enter what was said by telephone or on paper. The
 * agreement is then declined when that signature is required, and the talk has its day. Nothing is held against anybody:
 * who declined may still sign, or sign the next version.
 */
export async function declineAgreement(
  ask: Ask,
  input: DeclineAgreement,
): Promise<Result<{ declineId: Id; followUpOn: string; state: AgreementState }, DeclineRefusal>> {
  const { tx, who, now } = ask;
  const found = await findSigner(tx, input.signerId);
  const agreement = found && (await lockAgreement(tx, found.agreementId));
  const signer = agreement && (await findSigner(tx, input.signerId));
  if (!agreement || !signer) return no({ kind: 'agreement-not-there' });
  if (!speaksFor(who, signer)) return no({ kind: 'not-your-signature' });

  const { versionId, subjectId } = agreement;
  if (!isOpenToSign(agreement.state) || !versionId) return no({ kind: 'state-forbids', state: agreement.state });
  if (await hasSigned(tx, signer.id, versionId)) return no({ kind: 'already-signed' });
  const before = await declinesOf(tx, agreement.id);
  if (before.some(one => one.signerId === signer.id && one.versionId === versionId && one.talkedOn === null))
    return no({ kind: 'already-declined' });

  const reason = input.reason.trim();
  if (reason === '') return no(invalid({ at: 'reason', code: 'required' }));
  if (reason.length > LONGEST) return no(invalid({ at: 'reason', code: 'too-long', fill: { max: LONGEST } }));

  const declineId = newId();
  const followUpOn = await talkDay(ask);
  await tx
    .insertInto('app.agreement_decline')
    .values({
      id: declineId,
      agency_id: who.agencyId,
      office_id: null,
      subject_id: subjectId,
      agreement_id: agreement.id,
      version_id: versionId,
      signer_id: signer.id,
      reason,
      language: input.language,
      at: now,
      entered_by: who.userId,
      follow_up_on: followUpOn,
      talked_on: null,
      outcome: null,
    })
    .execute();
  const about = aboutOf(agreement);
  const state = await settle(ask, agreement);
  await recordFact(ask, AgreementDeclined, [subjectId], { ...about, signerId: signer.id, declineId, followUpOn });
  return ok({ declineId, followUpOn, state });
}

async function talkDay({ tx, today }: Ask): Promise<string> {
  const holidays = await holidaysBetween(tx, today.toString(), today.add({ months: 1 }).toString());
  return addWorkDays(today, TALK_WITHIN, holidays).toString();
}
