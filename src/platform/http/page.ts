import type { LoaderFunctionArgs } from 'react-router';
import { recordReading } from '#platform/record/record-reading.ts';
import { focusOf, orNotFound } from './about-one.ts';
import type { Action } from './action.ts';
import { type Ask, asking, authorize } from './ask.ts';
import { requestContext } from './request-context.ts';

type Params = Readonly<Record<string, string | undefined>>;
type PageAsk = Ask & { readonly params: Params; readonly query: URLSearchParams };

/**
 * Makes a loader: the only way to read for a page (a test holds it). Authorizes by itself, opens one reading
 * transaction, leaves the reading, and returns finished values. With `about`, the page is about that one record: what
 * the transaction sees is narrowed to it. Not there and not yours are the same 404. With `reach: 'open'` a list leaves
 * closed cases out.
 */
export function page<T>(
  action: Action,
  work: (ask: PageAsk) => Promise<T>,
  options: { about?: (params: Params) => string | undefined; reach?: 'open' } = {},
) {
  return async ({ request, context, params }: LoaderFunctionArgs): Promise<T> => {
    const asked = context.get(requestContext);
    const who = authorize(action, asked, request);
    const focus = focusOf(options.about, params);
    return orNotFound(() =>
      asking(asked, who, { focus, reach: options.reach ?? null }, async ask => {
        const value = await work({ ...ask, params, query: new URL(request.url).searchParams });
        if (focus) await recordReading(ask, action.name, [focus], action.topics);
        return value;
      }),
    );
  };
}
