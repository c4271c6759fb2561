import { RouterContextProvider } from 'react-router';
import { clockAt } from '#kernel/clock.ts';
import { requestContext } from '#platform/http/request-context.ts';
import type { Language, Who } from '#platform/http/who.ts';
import type { TestDatabase } from './test-database.ts';

type Asked = {
  readonly who: Who | null;
  readonly now: string;
  readonly language: Language;
  readonly network?: () => string;
};

/** What the server knows of a request before a page's loader or action runs. */
export function askedAt(pool: TestDatabase['pool'], { now, ...asked }: Asked): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(requestContext, {
    pool,
    clock: clockAt(now),
    requestId: crypto.randomUUID(),
    nonce: '',
    story: false,
    sessionEnds: null,
    ...asked,
  });
  return context;
}
