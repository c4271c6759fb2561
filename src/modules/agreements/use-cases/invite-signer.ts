import { newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { openDoorstep } from '#platform/sign-in/door.ts';
import type { InviteSigner, NotThereRefusal, StateForbids } from '../contract.ts';
import { isOpenToSign } from '../rules/steps.ts';
import { signingPath } from '../signing-path.ts';
import { agreementOf } from '../store/agreements.ts';
import { findSigner, hasSigned } from '../store/signers.ts';

/** Why somebody is not asked. `no-account`: nobody to send a link to, or staff, who signs in by themselves. */
export type InviteRefusal =
  | NotThereRefusal
  | StateForbids
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'already-signed' }
  | { readonly kind: 'paper-not-allowed' }
  | { readonly kind: 'no-account' }
  | { readonly kind: 'no-address' };

/** A way in to one paper; the code is told in person and never written down here. */
export type WayIn = { readonly link: string; readonly code: string; readonly endsAt: string };

/**
 * Asks a signer to sign and remembers how. `doorstep`: a QR code on the worker's screen, for half an hour. `sent`: the
 * link goes to their own address, for a week. `paper`: the pack bears the same link and code, when the signer has an
 * account. `reminder` only leaves its trace. A new way in ends the one before.
 */
export async function inviteSigner(ask: Ask, input: InviteSigner): Promise<Result<WayIn | null, InviteRefusal>> {
  const { tx, who, now } = ask;
  if (who.kind !== 'staff') return no({ kind: 'not-allowed' });
  const signer = await findSigner(tx, input.signerId);
  const agreement = signer && (await agreementOf(tx, signer.agreementId));
  if (!signer || !agreement) return no({ kind: 'agreement-not-there' });
  if (!isOpenToSign(agreement.state) || !agreement.versionId)
    return no({ kind: 'state-forbids', state: agreement.state });
  if (await hasSigned(tx, signer.id, agreement.versionId)) return no({ kind: 'already-signed' });
  if (input.way === 'paper' && !signer.onPaper) return no({ kind: 'paper-not-allowed' });

  const opens = input.way === 'sent' || input.way === 'doorstep';
  if (opens && !signer.userId) return no({ kind: 'no-account' });
  const opened =
    signer.userId && (opens || input.way === 'paper')
      ? await openDoorstep(ask, {
          userId: signer.userId,
          leadsTo: signingPath(signer.id),
          lasts: input.way === 'doorstep' ? 'visit' : 'week',
          send: input.way === 'sent',
        })
      : null;
  // A paper pack is printed for staff too; it has no link then.
  if (opened && !opened.ok && opens) return no(opened.refusal);

  await tx
    .insertInto('app.agreement_invitation')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      office_id: null,
      subject_id: agreement.subjectId,
      agreement_id: agreement.id,
      signer_id: signer.id,
      way: input.way,
      at: now,
      by_user: who.userId,
    })
    .execute();
  return ok(opened?.ok ? opened.value : null);
}
