import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AgreementRow, AgreementState, SignatureRow } from './contract.ts';
import { AgreementSigned } from './facts.ts';
import { aboutOf, settle } from './move-agreement.ts';

type NewSignature = Pick<SignatureRow, 'way' | 'proof' | 'typedName' | 'drawing' | 'proxyName' | 'proxyRight'> & {
  readonly signerId: Id;
  readonly versionId: Id;
  readonly language: Language;
  /** Hex digest of the rendering that was shown. */
  readonly shownDigest: string;
  readonly consented: boolean;
  readonly signedAt: string;
  readonly scanFileId: Id | null;
};

/** Writes a signature, keeps the signer's own copy of what they signed, and lets the agreement go where it stands now. */
export async function insertSignature(
  ask: Ask,
  agreement: AgreementRow,
  signature: NewSignature,
): Promise<{ signatureId: Id; state: AgreementState }> {
  const { tx, who, now } = ask;
  const { signerId, versionId } = signature;
  const id = newId();
  await tx
    .insertInto('app.agreement_signature')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      subject_id: agreement.subjectId,
      agreement_id: agreement.id,
      version_id: versionId,
      signer_id: signerId,
      way: signature.way,
      proof: signature.proof,
      language: signature.language,
      shown_digest: Buffer.from(signature.shownDigest, 'hex'),
      typed_name: signature.typedName,
      drawing: signature.drawing,
      proxy_name: signature.proxyName,
      proxy_right: signature.proxyRight,
      consented: signature.consented,
      signed_at: signature.signedAt,
      entered_at: now,
      entered_by: who.userId,
      scan_file_id: signature.scanFileId,
      voided_at: null,
      voided_why: null,
    })
    .execute();
  await sql`select app_definer.keep_signed_copy(${id}::uuid)`.execute(tx);
  const about = aboutOf(agreement);
  const state = await settle(ask, agreement);
  await recordFact(ask, AgreementSigned, [agreement.subjectId], { ...about, versionId, signerId, signatureId: id });
  return { signatureId: id, state };
}
