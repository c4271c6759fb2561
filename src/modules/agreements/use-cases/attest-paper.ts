import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { storeFile } from '#modules/documents/index.ts';
import { checkUpload, type Sent } from '#platform/files/check-upload.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AgreementState, AttestPaper, NotThereRefusal, StateForbids, VersionRow } from '../contract.ts';
import { insertSignature } from '../insert-signature.ts';
import { isReferenceOf } from '../rules/digests.ts';
import { isOpenToSign } from '../rules/steps.ts';
import { lockAgreement, renderingOf, versionsOf } from '../store/agreements.ts';
import { findSigner, hasSigned } from '../store/signers.ts';

/** Why a signed paper is not taken. `invalid` carries everything that is wrong with the form at once. */
export type AttestRefusal =
  | NotThereRefusal
  | StateForbids
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'superseded-version' }
  | { readonly kind: 'already-signed' }
  | { readonly kind: 'paper-not-allowed' }
  | Invalid;

/**
 * Files a paper signed by hand: staff says that this person signed it, with the scan and the reference printed at the foot
 * of its pages, so that the paper of another child, or of an older version, is found out. A signer without an account
 * signs this way.
 */
export async function attestPaper(
  ask: Ask,
  input: AttestPaper,
  sent: Sent | undefined,
  files: FileStore,
): Promise<Result<{ signatureId: Id; state: AgreementState }, AttestRefusal>> {
  const { tx, who } = ask;
  if (who.kind !== 'staff') return no({ kind: 'not-allowed' });
  const found = await findSigner(tx, input.signerId);
  const agreement = found && (await lockAgreement(tx, found.agreementId));
  const signer = agreement && (await findSigner(tx, input.signerId));
  if (!agreement || !signer) return no({ kind: 'agreement-not-there' });

  if (!isOpenToSign(agreement.state)) return no({ kind: 'state-forbids', state: agreement.state });
  if (!signer.onPaper) return no({ kind: 'paper-not-allowed' });
  const version = (await versionsOf(tx, agreement.id)).find(({ id }) => id === agreement.versionId);
  if (!version || input.versionId !== version.id) return no({ kind: 'superseded-version' });
  if (await hasSigned(tx, signer.id, version.id)) return no({ kind: 'already-signed' });

  const shown = await renderingOf(tx, version.id, signer.audience, input.language);
  const upload = await checkUpload(sent);
  const problems: Problem[] = problemsOfDay(ask, input.signedOn, version);
  if (!shown) problems.push({ at: 'language', code: 'not-in-this-language' });
  if (shown && !isReferenceOf(input.printedReference, shown.digest))
    problems.push({ at: 'printedReference', code: 'scan-of-another-paper' });
  if (!input.attested) problems.push({ at: 'attested', code: 'not-attested' });
  if (!upload.ok) problems.push({ at: 'file', code: upload.refusal });
  if (!shown || !upload.ok || problems.length > 0) return no(invalid(...problems));

  const signed = await insertSignature(ask, agreement, {
    signerId: signer.id,
    versionId: version.id,
    way: 'paper',
    proof: 'attested',
    language: input.language,
    shownDigest: shown.digest,
    typedName: null,
    drawing: null,
    proxyName: null,
    proxyRight: null,
    consented: false,
    signedAt: momentOf(ask, input.signedOn, version),
    scanFileId: await storeFile(ask, upload.value, files),
  });
  return ok(signed);
}

const dayOf = (ask: Ask, moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(ask.who.timeZone).toPlainDate();

function problemsOfDay(ask: Ask, signedOn: string, version: VersionRow): Problem[] {
  const at = 'signedOn';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(signedOn)) return [{ at, code: 'required' }];
  if (signedOn > ask.today.toString()) return [{ at, code: 'signed-in-the-future' }];
  return signedOn < dayOf(ask, version.madeAt).toString() ? [{ at, code: 'signed-before-it-was-written' }] : [];
}

/** A paper tells the day. The signature lies at its noon, but after the text was written and not after now. */
function momentOf(ask: Ask, signedOn: string, version: VersionRow): string {
  const noon = Temporal.PlainDate.from(signedOn)
    .toZonedDateTime({ timeZone: ask.who.timeZone, plainTime: '12:00' })
    .toInstant();
  const written = Temporal.Instant.from(version.madeAt);
  const now = Temporal.Instant.from(ask.now);
  const after = Temporal.Instant.compare(noon, written) < 0 ? written : noon;
  return (Temporal.Instant.compare(after, now) > 0 ? now : after).toString();
}
