import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NewSigner, NotThereRefusal, StateForbids } from '../contract.ts';
import { settle } from '../move-agreement.ts';
import { changeOf, isSaidAnew, mayChangeSigners } from '../rules/signer-list.ts';
import { lockAgreement } from '../store/agreements.ts';
import { changeSigner, insertSigners, plainSigners, removeSigners, signaturesOf } from '../store/signers.ts';

/**
 * Sets who signs. Whoever stays keeps their id, and so their link and what they did. Once somebody signed, required
 * capacities stay filled and who signed stays; an agreement in force changes only in those who sign by choice. When
 * the one whose signature was missing has left the list, the agreement may come into force by that.
 */
export async function setSigners(
  ask: Ask,
  agreementId: Id,
  signers: readonly NewSigner[],
): Promise<Result<void, NotThereRefusal | StateForbids>> {
  const { tx, who, now } = ask;
  const agreement = await lockAgreement(tx, agreementId);
  if (!agreement) return no({ kind: 'agreement-not-there' });

  const present = await plainSigners(tx, agreementId);
  const change = changeOf(present, signers);
  const signed = await signaturesOf(tx, agreementId);
  const live = new Set(
    signed.filter(one => one.voidedAt === null && one.versionId === agreement.versionId).map(one => one.signerId),
  );
  if (!mayChangeSigners(agreement.state, present, change, live))
    return no({ kind: 'state-forbids', state: agreement.state });

  await removeSigners(
    tx,
    change.leave.map(signer => signer.id),
    now,
  );
  for (const same of change.stay) if (isSaidAnew(present, same)) await changeSigner(tx, same.id, same.signer);
  const to = { agencyId: who.agencyId, agreementId, subjectId: agreement.subjectId, now };
  await insertSigners(tx, to, change.add);
  if (agreement.state === 'partly_signed' || agreement.state === 'declined') await settle(ask, agreement);
  return ok(undefined);
}
