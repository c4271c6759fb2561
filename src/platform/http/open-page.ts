import type { LoaderFunctionArgs } from 'react-router';
import { whoseSite } from '#platform/sign-in/whose-site.ts';
import { type Say, sayIn } from '#platform/words/say.ts';
import type { Action } from './action.ts';
import { requestContext } from './request-context.ts';
import type { Language, Who } from './who.ts';

/** What an open page works with: words, and whose site it is. No transaction, so it can tell nothing of a record. */
type OpenAsk = {
  readonly say: Say;
  readonly language: Language;
  /** Null when nobody is signed in. */
  readonly who: Who | null;
  readonly agencyName: string;
};

/**
 * Makes a loader of a page that is the same for everybody, signed in or not: what the product itself has to say. The
 * action only names the page, as its route does.
 */
export function openPage<T>(_action: Action, work: (ask: OpenAsk) => T | Promise<T>) {
  return async ({ context }: LoaderFunctionArgs): Promise<T> => {
    const asked = context.get(requestContext);
    const { who, language } = asked;
    const agencyName = who?.agencyName ?? (await whoseSite(asked)) ?? 'Alongside';
    return work({ say: sayIn(language), language, who, agencyName });
  };
}
