import { isId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { openingSealedFiles } from '../../policy.ts';
import type { EndOrderRefusal } from '../contract.ts';
import { closeOrder } from '../store.ts';

/** Closes a sealed file again before the last day of the order that opened it; the order and its openings stay readable. Throws NotThere for what is no id. */
export async function endOrder(
  ask: Ask,
  { orderId, why }: { readonly orderId: string; readonly why: string },
): Promise<Result<null, EndOrderRefusal>> {
  if (!isId(orderId)) return notThere();
  if (!openingSealedFiles.may(ask.who)) return no({ kind: 'not-allowed' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));
  return (await closeOrder(ask.tx, orderId, why.trim())) ? ok(null) : no({ kind: 'order-is-over' });
}
