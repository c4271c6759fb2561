import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Who } from '#platform/http/who.ts';
import { confirmDoorstepCode } from '#platform/sign-in/door.ts';
import type { AgreementState, NotThereRefusal, SignAgreement, SignatureRow, StateForbids } from '../contract.ts';
import { insertSignature } from '../insert-signature.ts';
import { signsAs } from '../policy.ts';
import { problemsOfSigning } from '../rules/check-signing.ts';
import { isOpenToSign } from '../rules/steps.ts';
import { signingPath } from '../signing-path.ts';
import { lockAgreement, renderingOf } from '../store/agreements.ts';
import { findSigner, hasSigned } from '../store/signers.ts';
import { templateOf } from '../store/templates.ts';

/** Why a signature is not taken. `invalid` carries everything that is wrong with the form at once. */
export type SignRefusal =
  | NotThereRefusal
  | StateForbids
  | { readonly kind: 'not-your-signature' }
  | { readonly kind: 'superseded-version' }
  | { readonly kind: 'already-signed' }
  | { readonly kind: 'values-not-opened' }
  | { readonly kind: 'proxy-not-allowed' }
  | CodeRefusal
  | Invalid;
type CodeRefusal = {
  readonly kind: 'needs-code' | 'wrong-code' | 'no-code' | 'too-many-tries';
  readonly at: 'code';
};

/**
 * Signs the present version, as oneself or by proxy where the pack allows it. The signature is bound to the rendering the
 * person was shown. Who came by an e-mailed link alone gives the code told in person; its tries are counted even when the
 * signature is refused, so it is asked last.
 */
export async function signAgreement(
  ask: Ask,
  input: SignAgreement,
): Promise<Result<{ signatureId: Id; state: AgreementState }, SignRefusal>> {
  const { tx, who, now } = ask;
  const found = await findSigner(tx, input.signerId);
  const agreement = found && (await lockAgreement(tx, found.agreementId));
  // Asked again under the lock: who changed the list meanwhile has committed by now.
  const signer = agreement && (await findSigner(tx, input.signerId));
  if (!agreement || !signer) return no({ kind: 'agreement-not-there' });

  const part = signsAs(who, signer);
  if (input.proxy && (!signer.byProxy || who.kind !== 'staff')) return no({ kind: 'proxy-not-allowed' });
  if (part === 'nobody' || (part === 'proxy' && !input.proxy)) return no({ kind: 'not-your-signature' });

  if (!isOpenToSign(agreement.state)) return no({ kind: 'state-forbids', state: agreement.state });
  if (agreement.versionId !== input.versionId) return no({ kind: 'superseded-version' });
  if (await hasSigned(tx, signer.id, input.versionId)) return no({ kind: 'already-signed' });
  if (signer.openedAt === null) return no({ kind: 'values-not-opened' });

  const template = await templateOf(tx, agreement.templateId);
  const problems = problemsOfSigning(
    input,
    template.lines.filter(line => line.part === 'statement').map(line => line.place),
  );
  const shown = await renderingOf(tx, input.versionId, signer.audience, input.language);
  if (!shown) problems.push({ at: 'language', code: 'not-in-this-language' });
  if (!shown || problems.length > 0) return no(invalid(...problems));
  const confirmed = await confirm(ask, signer.id, input.code);
  if (!confirmed.ok) return confirmed;

  const signed = await insertSignature(ask, agreement, {
    signerId: signer.id,
    versionId: input.versionId,
    way: input.proxy ? 'proxy' : 'online',
    proof: confirmed.value,
    language: input.language,
    shownDigest: shown.digest,
    typedName: textOf(input.typedName),
    drawing: textOf(input.drawing),
    proxyName: textOf(input.proxy?.name),
    proxyRight: textOf(input.proxy?.right),
    consented: true,
    signedAt: now,
    scanFileId: null,
  });
  return ok(signed);
}

const PROOFS: Readonly<Record<Exclude<Who['proof'], 'link'>, SignatureRow['proof']>> = {
  password: 'password',
  doorstep: 'code_in_person',
  story: 'story',
};

/** What makes sure that it is this person. */
async function confirm(
  ask: Ask,
  signerId: Id,
  typed: string | null,
): Promise<Result<SignatureRow['proof'], CodeRefusal>> {
  const { proof } = ask.who;
  if (proof !== 'link') return ok(PROOFS[proof]);
  const code = textOf(typed);
  if (!code) return no({ kind: 'needs-code', at: 'code' });
  const confirmed = await confirmDoorstepCode(ask, { leadsTo: signingPath(signerId), code });
  return confirmed.ok ? ok('code_in_person') : no({ kind: confirmed.refusal.kind, at: 'code' });
}

const textOf = (text: string | null | undefined): string | null => text?.trim() || null;
