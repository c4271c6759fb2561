import type pg from 'pg';
import type { RequestContext } from '#platform/http/request-context.ts';

/** What a question needs to know of the request it comes with; a bench has no server before it. `now` is the clock's. */
export const requestOn = (pool: pg.Pool, now: () => Temporal.Instant = () => Temporal.Now.instant()): RequestContext =>
  ({ pool, clock: { now }, language: 'en', requestId: crypto.randomUUID() }) as unknown as RequestContext;
