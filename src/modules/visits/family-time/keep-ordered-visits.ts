import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { SetStandingOrder } from './contract.ts';
import { ordersOf } from './store/orders.ts';
import { setStandingOrder } from './use-cases/set-standing-order.ts';

/** Family time as a court's order says it, from the later room; null is what the order does not say. Days are ISO dates. */
export type OrderedFamilyTime = {
  readonly childId: Id;
  readonly withPersonId: Id;
  readonly says: string;
  readonly from: string;
  readonly times: number | null;
  readonly per: 'week' | 'month' | null;
  readonly minutes: number | null;
  readonly supervision: SetStandingOrder['supervision'] | null;
};

/**
 * A court changed the family time that stands with somebody: the order that stood ends that day, and one by the court
 * begins in its place. What the court does not say stays as it was. Where none stood, nothing is made up: how and where
 * people meet is not in a court's order, and somebody plans it.
 */
export async function keepOrderedVisits(ask: Ask, ordered: OrderedFamilyTime): Promise<void> {
  const stood = (await ordersOf(ask.tx, ordered.childId)).find(
    order =>
      order.ended_on === null && order.person_ids.includes(ordered.withPersonId) && order.from_on <= ordered.from,
  );
  if (!stood) return;
  await setStandingOrder(ask, {
    childId: ordered.childId,
    source: 'court_order',
    orderedOn: ordered.from,
    withWhom: stood.with_whom,
    personIds: stood.person_ids,
    way: stood.way,
    times: ordered.times ?? stood.times,
    timesPer: ordered.per ?? stood.times_per,
    minutes: ordered.minutes ?? stood.minutes,
    supervision: ordered.supervision ?? stood.supervision,
    placeKind: stood.place_kind,
    transport: stood.transport,
    words: ordered.says,
    fromOn: ordered.from,
    replaces: stood.id,
  });
}
