import type { MiddlewareHandler } from 'hono';
import type pg from 'pg';
import type { Clock } from '#kernel/clock.ts';
import { readSession, type Session } from './sessions.ts';

/** What everything behind the fence finds in its request. */
export type SessionEnv = { Variables: { session: Session | null } };

/** Pages of the door that a doorstep session may open: leaving, and the link to another paper. */
const DOOR = /^\/(sign-out|signed-out|sign-in\/link\/[\w-]{43})$/;

/**
 * May a session that leads to one paper open this path? The paper, what lies below it, and the door's own pages, each
 * also as data. Everything that is not named is outside, however it is written.
 */
export function isWithin(leadsTo: string, pathname: string): boolean {
  const path = pathname.replace(/\.data$/, '');
  return path === leadsTo || path.startsWith(`${leadsTo}/`) || DOOR.test(path);
}

/**
 * Reads who is signed in, once for a request, and keeps doorstep sessions at their paper: every other page leads back to
 * it, the JSON API refuses. Stands behind static files and the door's own addresses, before pages and API.
 */
export function keepSession({ pool, clock }: { pool: pg.Pool; clock: Clock }): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const session = await readSession(pool, c.req.raw, clock.now());
    c.set('session', session);
    const leadsTo = session?.leadsTo ?? null;
    const { pathname } = new URL(c.req.raw.url);
    if (leadsTo === null || isWithin(leadsTo, pathname)) return next();
    if (!pathname.startsWith('/api/')) return c.redirect(leadsTo, 303);
    const problem = { type: 'urn:alongside:problem:not-allowed', title: 'not allowed', status: 403 };
    return c.json(problem, 403, { 'Content-Type': 'application/problem+json' });
  };
}
