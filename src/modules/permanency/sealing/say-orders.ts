import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { OrderRow, OwnOrderRow } from './store.ts';

type Asked = Pick<Ask, 'say' | 'language' | 'who' | 'now'>;

/** The last day an order holds, in words: its end is the moment after. */
const lastDay = ({ language, who }: Asked, until: string) =>
  sayDayOf(language, who.timeZone, Temporal.Instant.from(until).subtract({ milliseconds: 1 }).toString());

/** An order in the words of the person it names. */
export const sayOwnOrder = (ask: Asked, order: OwnOrderRow) => ({
  key: order.id,
  title: ask.say('permanency', 'orders.title', { court: order.court, number: order.number }),
  of: ask.say('permanency', 'orders.of', { day: sayDay(ask.language, order.ordered_on) }),
  purpose: order.purpose,
  until: ask.say('permanency', 'orders.until', { day: lastDay(ask, order.until) }),
});

/** How many openings are told by their moments; of more the number stands beside them. */
const SHOWN = 5;

/** An order as the privacy officer reads it: to whom, whether it holds, and when the file was opened by it. */
export function sayOrder(ask: Asked, order: OrderRow): SaidOrder {
  const { say, language, who, now } = ask;
  const isOver = order.ended_at !== null || Temporal.Instant.compare(order.until, now) <= 0;
  return {
    ...sayOwnOrder(ask, order),
    isOver,
    reader: say('permanency', 'orders.reader', { name: order.reader }),
    ended:
      order.ended_at === null
        ? null
        : say('permanency', 'orders.ended', {
            day: sayDayOf(language, who.timeZone, order.ended_at),
            why: order.ended_why ?? '',
          }),
    opened: say('permanency', 'orders.opened', { count: order.openings.length }),
    openings: order.openings.slice(0, SHOWN).map(at => sayMoment(language, who.timeZone, at)),
  };
}
export type SaidOrder = ReturnType<typeof sayOwnOrder> & {
  readonly isOver: boolean;
  readonly reader: string;
  readonly ended: string | null;
  readonly opened: string;
  readonly openings: readonly string[];
  readonly key: Id;
};
