import { newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import type { NotThereRefusal } from '../contract.ts';
import { signsAs } from '../policy.ts';
import { agreementOf } from '../store/agreements.ts';
import { findSigner } from '../store/signers.ts';

/**
 * Remembers that a signer opened the page with values and purpose; signing waits for it. The first time counts, and it
 * counts for every version (S3-13).
 */
export async function openValues(
  ask: Ask,
  input: { readonly signerId: string; readonly language: Language },
): Promise<Result<void, NotThereRefusal | { readonly kind: 'not-your-signature' }>> {
  const { tx, who, now } = ask;
  const signer = await findSigner(tx, input.signerId);
  const agreement = signer && (await agreementOf(tx, signer.agreementId));
  if (!signer || !agreement) return no({ kind: 'agreement-not-there' });
  if (signsAs(who, signer) === 'nobody') return no({ kind: 'not-your-signature' });

  await tx
    .insertInto('app.agreement_opening')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      office_id: null,
      subject_id: agreement.subjectId,
      agreement_id: agreement.id,
      signer_id: signer.id,
      language: input.language,
      at: now,
    })
    .onConflict(conflict => conflict.columns(['signer_id', 'agreement_id']).doNothing())
    .execute();
  return ok(undefined);
}
