import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotThereRefusal, StateForbids } from '../contract.ts';
import { tellChange } from '../move-agreement.ts';
import { afterEdit } from '../rules/steps.ts';
import { lockAgreement } from '../store/agreements.ts';
import { isSigned } from '../store/signers.ts';

/**
 * Says that the text is being changed. After a signature the agreement is void until it is made ready again; signatures
 * are kept with the reason and what each signer saw. While nobody signed it goes back to the draft. What is a draft or
 * void already stays so: every edit may say it.
 */
export async function voidAgreement(
  ask: Ask,
  input: { readonly agreementId: Id; readonly why: string },
): Promise<Result<void, NotThereRefusal | StateForbids | Invalid>> {
  const agreement = await lockAgreement(ask.tx, input.agreementId);
  if (!agreement) return no({ kind: 'agreement-not-there' });
  const to = afterEdit(agreement.state, await isSigned(ask.tx, agreement.id));
  if (to === null) return no({ kind: 'state-forbids', state: agreement.state });
  const why = input.why.trim();
  if (why === '') return no(invalid({ at: 'why', code: 'required' }));

  if (agreement.state === 'draft' || agreement.state === 'void') return ok(undefined);
  await sql`select app_definer.void_agreement(${agreement.id}::uuid, ${why})`.execute(ask.tx);
  await tellChange(ask, agreement, agreement.state, to);
  return ok(undefined);
}
