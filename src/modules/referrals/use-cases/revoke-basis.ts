import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { ConsentRevoked } from '../facts.ts';
import { UNANSWERED } from '../rules/life.ts';
import { tell } from '../step-ask.ts';
import { basisById } from '../store/referral.ts';
import { takeStep } from './take-step.ts';

/**
 * Takes a ground back. From this moment nothing more is told on it and the links that show what was told open nothing;
 * what the service has not answered yet is withdrawn, what has begun goes on without new words. Answers how many were
 * withdrawn. Throws NotThere when it is not there for the asker.
 */
export async function revokeBasis(
  ask: Ask,
  { basisId }: { readonly basisId: Id },
): Promise<Result<{ withdrawn: number }, { readonly kind: 'revoked-already' }>> {
  const { tx, who, now } = ask;
  const basis = await basisById(tx, basisId);
  if (!basis) return notThere();
  if (basis.revoked_at !== null) return no({ kind: 'revoked-already' });

  await tx
    .updateTable('app.sharing_basis')
    .set({ revoked_at: now, revoked_by: who.userId })
    .where('id', '=', basis.id)
    .execute();
  const { person_id: personId, organization_id: organizationId } = basis;
  await tell(ask, ConsentRevoked, personId, { basisId, personId, organizationId });
  const unanswered = await tx
    .selectFrom('app.referral')
    .select('id')
    .where('basis_id', '=', basis.id)
    .where('state', 'in', [...UNANSWERED])
    .execute();
  for (const { id } of unanswered)
    await takeStep(
      ask,
      { referralId: id, to: 'withdrawn', reason: 'consent-ended' },
      { side: basis.kind === 'consent' ? 'family' : 'sender', via: 'page' },
    );
  return ok({ withdrawn: unanswered.length });
}
