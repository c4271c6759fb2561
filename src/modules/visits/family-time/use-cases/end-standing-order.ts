import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { callOffFrom } from '../call-off-from.ts';
import type { EndStandingOrder, StandingOrderRefusal } from '../contract.ts';
import { endOrder, orderOf } from '../store/orders.ts';

/** Ends an order or agreement on a day, with the reason; what it still planned from then on is called off. Throws NotThere. */
export async function endStandingOrder(
  ask: Ask,
  { childId, orderId, on, why }: EndStandingOrder,
): Promise<Result<object, StandingOrderRefusal>> {
  const order = (await orderOf(ask.tx, childId, orderId, true)) ?? notThere();
  if (order.ended_on !== null) return no({ kind: 'order-is-over' });
  if (on < order.from_on) return no(invalid({ at: 'endOn', code: 'before-the-order' }));
  await endOrder(ask, order.id, on, why);
  await callOffFrom(ask, { childId, orderId: order.id, fromDay: on, why });
  return ok({});
}
