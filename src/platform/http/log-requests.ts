import type { MiddlewareHandler } from 'hono';
import type { Log } from '#platform/log/log.ts';
import type { ServerEnv } from './security-headers.ts';

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const LONG = /\/[A-Za-z0-9_-]{24,}/g;

/** One line for a request: method, the address without ids and links, status, duration. Never a name, never a query. */
export function logRequests(log: Log): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    if (c.req.path.startsWith('/assets/')) return;
    log.info('request', {
      method: c.req.method,
      route: c.req.path.replace(ID, ':id').replace(LONG, '/:link'),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - began),
      requestId: c.get('requestId'),
    });
  };
}
