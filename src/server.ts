import { randomBytes, randomUUID } from 'node:crypto';
import * as build from 'virtual:react-router/server-build';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { startApp } from '#app';
import { systemClock } from '#kernel/clock.ts';
import { answerHsds } from '#modules/organizations/index.ts';
import { addressFromEnvironment } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import { healthOf } from '#platform/http/health.ts';
import { languageOf } from '#platform/http/language.ts';
import { logRequests } from '#platform/http/log-requests.ts';
import { type RequestContext, requestContext } from '#platform/http/request-context.ts';
import { type ServerEnv, securityHeaders } from '#platform/http/security-headers.ts';
import { serveApi } from '#platform/http/serve-api.ts';
import { serverSettings } from '#platform/http/server-settings.ts';
import { handedKeyring } from '#platform/keys/handed-keyring.ts';
import { createLog, errorFields } from '#platform/log/log.ts';
import {
  addressOf,
  doorwayOf,
  isFromHere,
  keepSession,
  networkFingerprint,
  type Session,
  type SessionEnv,
  setDoorstep,
  signInContext,
  signInRoutes,
  signInSettings,
} from '#platform/sign-in/door.ts';
import { roomEndpoints } from './room-endpoints.ts';

const settings = serverSettings(process.env);
const log = createLog({ part: 'web' });
const pool = createPool(addressFromEnvironment());
const doorPool = createPool(addressFromEnvironment(), 2);
const keyring = handedKeyring();
const clock = systemClock;
startApp();
setFileStore(makeFileStore({ keyring, dataDir: settings.dataDir }));
setDoorstep({ pool: doorPool, keyring, settings: signInSettings(process.env), origin: settings.origin });

const server = new Hono<ServerEnv & SessionEnv>();
// What has no origin was asked at our own door already, before it is handed on.
const allowedActionOrigins = [...settings.allowedHosts, 'null'];
const handle = createRequestHandler({ ...build, allowedActionOrigins }, 'production');

// Nothing of an error leaves the house or enters the log in its own words.
server.onError((error, c) => {
  log.error('request failed', { ...errorFields(error), requestId: c.get('requestId') });
  return c.text('Something went wrong', 500);
});
server.use(async (c, next) => {
  c.set('nonce', randomBytes(16).toString('base64'));
  c.set('requestId', randomUUID());
  await next();
});
server.use(logRequests(log));
server.use(compress());
server.use(securityHeaders({ https: settings.https }));
// React Router would print such an address.
server.use(async (c, next) => (isReadable(c.req.raw.url) ? next() : c.text('Not found', 404)));
server.get('/health', async c => {
  const health = await healthOf(pool, settings.expectedMigration);
  return c.json(health, health.ok ? 200 : 503);
});
server.use('/assets/*', async (c, next) => {
  await next();
  if (c.res.ok) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
});
// A file that keeps its name between versions is asked for again after an hour.
server.use(serveStatic({ root: 'build/client', onFound: (_, c) => c.header('Cache-Control', 'public, max-age=3600') }));
server.use(async (c, next) => {
  const maxSize = c.req.header('content-type')?.startsWith('multipart/form-data')
    ? limitOf(c.req.path)
    : settings.formLimit;
  return bodyLimit({ maxSize, onError: d => d.text('Too large', 413) })(c, next);
});
// Before any cookie is looked at: this is for everybody, from everywhere.
const hsds = { pool, moment: () => clock.now().toString(), origin: settings.origin };
server.on(['GET', 'HEAD', 'POST', 'OPTIONS'], ['/hsds', '/hsds/*'], c => answerHsds(c.req.raw, hsds));
server.route('/', signInRoutes({ pool, keyring, clock, settings, log }));
server.use(keepSession({ pool, clock }));

server.route(
  '/api',
  serveApi({
    endpoints: roomEndpoints,
    version: '0.1.0',
    contextOf: async c => contextOf(c, c.get('session')),
    isOurs: c => isFromHere(c.req.raw, [settings.origin]),
  }),
);

/** Only papers and extracts are uploaded; nobody makes the sign-in page hold megabytes. */
function limitOf(path: string): number {
  if (path === '/imports') return settings.importLimit;
  return path.includes('/documents/') ? settings.uploadLimit : settings.formLimit;
}

/** Methods that only read. Everything else has to come from a page of ours, also without an Origin. */
const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** An address whose percent signs all mean something. */
function isReadable(url: string): boolean {
  try {
    return decodeURIComponent(new URL(url).pathname) !== '';
  } catch {
    return false;
  }
}

/** Everything a page may know of its request. */
function contextOf(c: Context, session: Session | null): RequestContext {
  return {
    pool,
    clock,
    who: session?.who ?? null,
    language: languageOf(c.req.raw, session?.who ?? null),
    requestId: c.get('requestId'),
    nonce: c.get('nonce'),
    story: settings.story,
    sessionEnds: session?.endsAt ?? null,
    network: () => networkFingerprint(keyring, addressOf(c.req.raw, c.env, settings.trustProxy)),
  };
}

server.all('*', async c => {
  if (!isSafe(c.req.method) && !isFromHere(c.req.raw, doorwayOf(c.req.raw, settings).origins))
    return c.text('This form did not come from this site', 403);
  const session = c.get('session');
  const context = new RouterContextProvider();
  context.set(requestContext, contextOf(c, session));
  context.set(signInContext, { keyring, settings, remote: c.env, session });
  return handle(c.req.raw, context);
});

const listener = serve({ fetch: server.fetch, port: settings.port, hostname: settings.host }, () =>
  log.info('listening', { port: settings.port }),
);
listener.on('error', (error: NodeJS.ErrnoException) => {
  log.error('cannot listen', { code: error.code ?? 'UNKNOWN', port: settings.port });
  process.exit(1);
});

/** Finishes the requests under way, then closes the database. */
function stop(): void {
  listener.close(() => void Promise.all([pool.end(), doorPool.end()]).then(() => process.exit(0)));
  // A kept-alive connection becomes idle only after its request: ask again until all are gone.
  if ('closeIdleConnections' in listener) setInterval(() => listener.closeIdleConnections(), 100).unref();
  setTimeout(() => process.exit(0), 8_000).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
