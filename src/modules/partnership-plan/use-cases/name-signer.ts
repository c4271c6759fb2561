import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { type NewSigner, type StateForbids, setSigners } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { findPlan } from '../plan-of.ts';
import type { NAMED_CAPACITIES } from '../plan-signers.ts';
import { signersNow } from '../refresh-signers.ts';

export type NameSigner = {
  readonly agreementId: Id;
  readonly capacity: (typeof NAMED_CAPACITIES)[number];
  /** A member of staff who signs in this capacity. */
  readonly userId: Id;
};
export type NameSignerRefusal = { readonly kind: 'plan-not-there' } | StateForbids | Invalid;

/** Names who signs for the lead agency or the state department, where the agency's pack asks for their signature (S3-02). */
export async function nameSigner(ask: Ask, input: NameSigner): Promise<Result<void, NameSignerRefusal>> {
  const plan = await findPlan(ask.tx, input.agreementId);
  const now = plan && (await signersNow(ask, plan.id));
  if (!now) return no({ kind: 'plan-not-there' });
  const party = now.parties.find(({ capacity }) => capacity === input.capacity);
  const staff = await staffMember(ask.tx, input.userId);
  if (!party || !staff) return no(invalid({ at: 'userId', code: 'no-such-signer' }));

  const signer: NewSigner = {
    ...party,
    personId: null,
    userId: staff.id,
    name: staff.name,
    organization: ask.who.agencyName,
    audience: 'full',
  };
  const set = await setSigners(ask, input.agreementId, [
    ...now.signers.filter(({ capacity }) => capacity !== input.capacity),
    signer,
  ]);
  if (set.ok) return ok(undefined);
  return no(set.refusal.kind === 'agreement-not-there' ? { kind: 'plan-not-there' } : set.refusal);
}
