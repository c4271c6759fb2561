import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotThereRefusal, StateForbids } from '../contract.ts';
import { moveTo } from '../move-agreement.ts';
import { isOver } from '../rules/steps.ts';
import { lockAgreement } from '../store/agreements.ts';

/** Another agreement took its place, whatever its state. Signers keep what they signed. Doing it twice changes nothing. */
export async function supersedeAgreement(
  ask: Ask,
  agreementId: Id,
): Promise<Result<void, NotThereRefusal | StateForbids>> {
  const agreement = await lockAgreement(ask.tx, agreementId);
  if (!agreement) return no({ kind: 'agreement-not-there' });
  if (agreement.state === 'superseded') return ok(undefined);
  if (isOver(agreement.state)) return no({ kind: 'state-forbids', state: agreement.state });

  await moveTo(ask, agreement, 'superseded');
  return ok(undefined);
}
