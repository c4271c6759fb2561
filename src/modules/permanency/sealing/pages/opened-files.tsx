import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewOwnOrders } from '../../policy.ts';
import { sayOwnOrder } from '../say-orders.ts';
import { ownOrders } from '../store.ts';
import type { Route } from './+types/opened-files';

export const loader = page(viewOwnOrders, async ask => ({
  words: ask.say.group('permanency', 'opened'),
  orders: (await ownOrders(ask.tx)).map(order => sayOwnOrder(ask, order)),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Sealed files that an order of a court opens to the reader now: by the order, never by the child. */
export default function OpenedFiles({ loaderData }: Route.ComponentProps) {
  const { words, orders } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <Card>
            {orders.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <Events>
                {orders.map(order => (
                  <EventItem key={order.key} when={order.until} title={order.title} icon="lock">
                    <p>{order.of}</p>
                    <p>{order.purpose}</p>
                    <p>
                      <a href={`/sealed-files/orders/${order.key}`}>{words.open}</a>
                    </p>
                  </EventItem>
                ))}
              </Events>
            )}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
