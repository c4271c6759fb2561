import type { ActionFunctionArgs } from 'react-router';
import { orNotFound } from './about-one.ts';
import type { Action } from './action.ts';
import { type Ask, asking, authorize } from './ask.ts';
import { readForm } from './read-form.ts';
import { requestContext } from './request-context.ts';

/**
 * Makes an action that only asks: a search by name is posted, because names in an address would stay in histories and
 * logs. It writes nothing but what its own work records, so it needs no form key.
 */
export function inquire<T>(
  action: Action,
  work: (ask: Ask & { form: FormData; params: Readonly<Record<string, string | undefined>> }) => Promise<T>,
) {
  return async ({ request, context, params }: ActionFunctionArgs): Promise<T> => {
    const asked = context.get(requestContext);
    const who = authorize(action, asked, request);
    const form = await readForm(request);
    return orNotFound(() => asking(asked, who, { focus: null }, ask => work({ ...ask, form, params })));
  };
}
