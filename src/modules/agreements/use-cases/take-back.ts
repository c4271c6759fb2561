import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotThereRefusal, StateForbids } from '../contract.ts';
import { tellChange } from '../move-agreement.ts';
import { afterEdit } from '../rules/steps.ts';
import { lockAgreement } from '../store/agreements.ts';
import { isSigned } from '../store/signers.ts';

/** Of a text nobody signed there is no signature to keep; the history of the states tells the rest. */
const NOBODY_SIGNED = 'Changed before anybody signed.';

/**
 * Takes back a text that was asked for and that nobody has signed, because its words change: it is a draft
 * again. What is a draft or void already stays so. Refused once somebody has signed: then it is voided
 * with a reason. The agreement stays locked, so that nobody signs the old words meanwhile.
 */
export async function takeBack(
  ask: Ask,
  agreementId: Id,
): Promise<Result<{ takenBack: boolean }, NotThereRefusal | StateForbids>> {
  const agreement = await lockAgreement(ask.tx, agreementId);
  if (!agreement) return no({ kind: 'agreement-not-there' });
  const { state } = agreement;
  if (state === 'draft' || state === 'void') return ok({ takenBack: false });
  const to = afterEdit(state, await isSigned(ask.tx, agreementId));
  if (to !== 'draft') return no({ kind: 'state-forbids', state });

  await sql`select app_definer.void_agreement(${agreementId}::uuid, ${NOBODY_SIGNED})`.execute(ask.tx);
  await tellChange(ask, agreement, state, to);
  return ok({ takenBack: true });
}
