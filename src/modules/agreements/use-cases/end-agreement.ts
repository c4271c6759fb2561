import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotThereRefusal, StateForbids } from '../contract.ts';
import { moveTo } from '../move-agreement.ts';
import { isOver } from '../rules/steps.ts';
import { lockAgreement } from '../store/agreements.ts';

/** What it was for is over, as with a child who went home. Signers keep what they signed. */
export async function endAgreement(
  ask: Ask,
  input: { readonly agreementId: Id; readonly why: string },
): Promise<Result<void, NotThereRefusal | StateForbids | Invalid>> {
  const agreement = await lockAgreement(ask.tx, input.agreementId);
  if (!agreement) return no({ kind: 'agreement-not-there' });
  if (isOver(agreement.state)) return no({ kind: 'state-forbids', state: agreement.state });
  const why = input.why.trim();
  if (why === '') return no(invalid({ at: 'why', code: 'required' }));

  await moveTo(ask, agreement, 'ended', { ended_why: why });
  return ok(undefined);
}
