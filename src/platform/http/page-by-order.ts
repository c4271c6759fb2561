import type { LoaderFunctionArgs } from 'react-router';
import type { Id } from '#kernel/ids.ts';
import { openByOrder } from '#platform/record/open-by-order.ts';
import { focusOf, orNotFound } from './about-one.ts';
import type { Action } from './action.ts';
import { type Ask, asking, authorize, notThere } from './ask.ts';
import { requestContext } from './request-context.ts';

type Params = Readonly<Record<string, string | undefined>>;

/**
 * Makes a loader that reads a sealed file by an order of a court, the only way into one. The address names the order; the file
 * opens to the person the order names, while it holds, in a transaction that has written the opening down and can write nothing
 * more. An order of somebody else, one that is over and none are the same 404.
 */
export function pageByOrder<T>(
  action: Action,
  order: (params: Params) => string | undefined,
  work: (ask: Ask, childId: Id) => Promise<T>,
) {
  return async ({ request, context, params }: LoaderFunctionArgs): Promise<T> => {
    const asked = context.get(requestContext);
    const who = authorize(action, asked, request);
    const orderId = focusOf(order, params);
    if (orderId === null) throw new Error('an order is named by its address');
    return orNotFound(() =>
      asking(asked, who, { focus: orderId }, async ask => {
        const childId = await openByOrder(ask.tx, orderId);
        return childId === null ? notThere() : work(ask, childId);
      }),
    );
  };
}
