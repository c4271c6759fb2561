import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { tellCalledOff } from './invite-guests.ts';
import { cancelFrom } from './store/changes.ts';
import { guestsOf, plannedByOrder } from './store/visits.ts';

type CallOff = { readonly childId: Id; readonly orderId: Id; readonly fromDay: string; readonly why: string };

/** Calls off what an order still plans from a day (ISO) on; whoever was invited hears of it once. */
export async function callOffFrom(ask: Ask, { childId, orderId, fromDay, why }: CallOff): Promise<void> {
  const from = Temporal.PlainDate.from(fromDay).toZonedDateTime(ask.who.timeZone).toInstant().toString();
  const lost = await plannedByOrder(ask.tx, orderId, from);
  await cancelFrom(ask, orderId, from, why);
  const [first] = lost.filter(({ starts_at }) => starts_at > ask.now);
  if (!first) return;
  const guests = await guestsOf(
    ask.tx,
    lost.map(({ id }) => id),
  );
  const what = lost.length > 1 ? 'callOffSeries' : 'callOff';
  await tellCalledOff(ask, { childId, startsAt: first.starts_at, what }, guests);
}
