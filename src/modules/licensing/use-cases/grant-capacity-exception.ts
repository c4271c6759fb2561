import { type Id, newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { GrantCapacityException } from '../contract.ts';
import { approveException } from '../policy.ts';

export type GrantCapacityExceptionRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'ends-before-it-begins' };

/** Approves beds over the license for some days (S2-51: approved by a named person and with an end). */
export async function grantCapacityException(
  ask: Ask,
  input: GrantCapacityException,
): Promise<Result<{ id: Id }, GrantCapacityExceptionRefusal>> {
  if (!approveException.may(ask.who)) return no({ kind: 'not-allowed' });
  if (input.to <= input.from) return no({ kind: 'ends-before-it-begins' });
  const id = newId();
  await ask.tx
    .insertInto('app.capacity_exception')
    .values({
      id,
      agency_id: ask.who.agencyId,
      home_id: input.homeId,
      beds_more: input.bedsMore,
      reason: input.reason,
      during: writeRange(input),
      approved_by: ask.who.userId,
      approved_at: ask.now,
    })
    .execute();
  return ok({ id });
}
