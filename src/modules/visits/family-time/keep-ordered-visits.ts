import type { Id } from '#kernel/ids.ts';
import { askWorker } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { SetStandingOrder } from './contract.ts';
import { ordersOf, type StandingOrder } from './store/orders.ts';
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
 * begins in its place. What the court does not say stays as it was, also for others whom the order that stood names. An order
 * about family time means meeting before calls and letters. Where none stood, nothing is made up: how and where people meet is
 * not in a court's order, and somebody plans it. What cannot be written down so is the worker's to look at, and never lost.
 */
export async function keepOrderedVisits(ask: Ask, ordered: OrderedFamilyTime): Promise<void> {
  const { childId, withPersonId, from } = ordered;
  const standing = (await ordersOf(ask.tx, childId)).filter(
    order => order.ended_on === null && order.person_ids.includes(withPersonId) && order.from_on <= from,
  );
  const stood = standing.find(({ way }) => way === 'in_person') ?? standing[0];
  if (!stood) return;
  const as = {
    childId,
    withWhom: stood.with_whom,
    way: stood.way,
    placeKind: stood.place_kind,
    transport: stood.transport,
  };
  const set = await setStandingOrder(ask, {
    ...as,
    source: 'court_order',
    orderedOn: from,
    personIds: [withPersonId],
    times: ordered.times ?? stood.times,
    timesPer: ordered.per ?? stood.times_per,
    minutes: ordered.minutes ?? stood.minutes,
    supervision: ordered.supervision ?? stood.supervision,
    words: ordered.says,
    fromOn: from,
    replaces: stood.id,
  });
  const others = stood.person_ids.filter(id => id !== withPersonId);
  const kept =
    !set.ok || others.length === 0
      ? set
      : await setStandingOrder(ask, {
          ...as,
          source: stood.source,
          orderedOn: stood.ordered_on,
          personIds: others,
          times: stood.times,
          timesPer: stood.times_per,
          minutes: stood.minutes,
          supervision: stood.supervision,
          words: stood.words,
          fromOn: from,
          replaces: null,
        });
  if (!set.ok || !kept.ok || others.length > 0) await askToLook(ask, ordered, stood);
}

/** Somebody has to look at an order of a court: it could not be written down as it is, or visits with others were planned by it. */
async function askToLook(
  ask: Ask,
  { childId, withPersonId }: OrderedFamilyTime,
  { id, person_ids, names }: StandingOrder,
) {
  const name = names[person_ids.indexOf(withPersonId)] ?? ask.say('visits', 'familyTime.somebody');
  const detail = ask.say('visits', 'familyTime.task.courtChanged', { name });
  await askWorker(ask, { childId, kind: 'follow_up', dueOn: ask.today.toString(), sourceId: id, detail });
}
