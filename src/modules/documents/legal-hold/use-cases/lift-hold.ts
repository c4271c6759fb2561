import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { LiftHold } from '../contract.ts';
import { holdsOf } from '../store.ts';

export type LiftHoldRefusal = { readonly kind: 'lifted-already' } | Invalid;

/** Lifts one legal hold, with the reason; others of the same record go on. Throws NotThere when it is not the asker's. */
export async function liftHold(ask: Ask, { childId, holdId, why }: LiftHold): Promise<Result<void, LiftHoldRefusal>> {
  const { tx, who, now } = ask;
  const hold = (await holdsOf(tx, childId)).find(({ id }) => id === holdId) ?? notThere();
  if (hold.liftedAt !== null) return no({ kind: 'lifted-already' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));

  const { numUpdatedRows } = await tx
    .updateTable('app.legal_hold')
    .set({ lifted_at: now, lifted_by: who.userId, lifted_why: why.trim() })
    .where('id', '=', holdId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? ok(undefined) : no({ kind: 'lifted-already' });
}
