import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { type Clock, clockAt } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { type RequestContext, requestContext } from '#platform/http/request-context.ts';
import type { RouteLine } from '#platform/http/route-line.ts';
import { serveApi } from '#platform/http/serve-api.ts';
import type { Who } from '#platform/http/who.ts';
import { roomEndpoints } from '../../src/room-endpoints.ts';
import { roomRoutes } from '../../src/room-routes.ts';
import { NOW } from '../support/as.ts';
import type { TestDatabase } from '../support/test-database.ts';

export type Answered = { readonly status: number; readonly body: string };

/** The product's own pages, forms and addresses of the JSON API over one database, asked as a person. */
export type RouteServer = {
  /** The `.data` reply of a page: what a browser with script gets. */
  data(who: Who, path: string): Promise<Answered>;
  /** A form sent from that page. */
  send(who: Who, path: string, fields: Readonly<Record<string, string>>): Promise<Answered>;
  /** Whatever somebody may send instead of a form. */
  raw(who: Who, path: string, body: string, contentType: string): Promise<Answered>;
  /** What an address hands out as a file; no bytes for a page. */
  file(who: Who, path: string): Promise<{ readonly status: number; readonly bytes: Uint8Array }>;
  api(who: Who, path: string, body?: object): Promise<Answered>;
  apiText(who: Who, path: string, body: string): Promise<Answered>;
};

const pages = import.meta.glob<ServerBuild['entry']['module']>('../../src/modules/**/pages/*.{ts,tsx}');

/** Puts the room's pages behind React Router's own request handler, as the build does; no page is left out. */
export async function routeServer(db: Pick<TestDatabase, 'pool'>): Promise<RouteServer> {
  const clock: Clock = clockAt(NOW);
  const root = { id: 'root', path: '', module: {} } as never;
  const routes: Record<string, never> = { root };
  for (const line of roomRoutes) routes[line.page] = (await routeOf(line)) as never;
  const build = {
    entry: { module: { default: () => new Response('', { status: 200 }) } },
    routes,
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: 'test' },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: 'initial' },
  } as unknown as ServerBuild;
  const handle = createRequestHandler(build, 'production');
  const contextOf = (who: Who): RequestContext => ({
    pool: db.pool,
    clock,
    who,
    language: who.language,
    requestId: newId(),
    nonce: '',
    story: false,
    sessionEnds: null,
  });
  const answer = async (reply: Response): Promise<Answered> => ({ status: reply.status, body: await reply.text() });
  const reply = (who: Who, request: Request): Promise<Response> => {
    const context = new RouterContextProvider();
    context.set(requestContext, contextOf(who));
    return handle(request, context);
  };
  const ask = async (who: Who, request: Request) => answer(await reply(who, request));
  const origin = 'http://localhost';
  const callApi = async (who: Who, path: string, body: string | undefined) => {
    const api = serveApi({
      endpoints: roomEndpoints,
      version: 'test',
      contextOf: async () => contextOf(who),
      isOurs: () => true,
    });
    const headers = { 'idempotency-key': newId(), 'content-type': 'application/json' };
    return answer(await api.request(path, body === undefined ? { headers } : { method: 'POST', headers, body }));
  };
  const post = (who: Who, path: string, init: RequestInit) =>
    ask(who, new Request(`${origin}${path}.data`, { method: 'POST', ...init }));
  return {
    data: (who, address) => {
      const [path, question] = address.split('?');
      const asked = question === undefined ? '' : `?${question}`;
      return ask(who, new Request(`${origin}${path === '/' ? '/_' : path}.data${asked}`));
    },
    send: (who, path, fields) => post(who, path, { body: new URLSearchParams(fields) }),
    raw: (who, path, body, contentType) => post(who, path, { body, headers: { 'content-type': contentType } }),
    file: async (who, path) => {
      const handed = await reply(who, new Request(`${origin}${path}`));
      return { status: handed.status, bytes: new Uint8Array(await handed.arrayBuffer()) };
    },
    api: (who, path, body) => callApi(who, path, body && JSON.stringify(body)),
    apiText: callApi,
  };
}

async function routeOf({ path, page }: RouteLine) {
  const load = pages[`../../src/${page}`];
  if (!load) throw new Error(`There is no page ${page}`);
  return path === '/'
    ? { id: page, parentId: 'root', index: true, module: await load() }
    : { id: page, parentId: 'root', path, module: await load() };
}
