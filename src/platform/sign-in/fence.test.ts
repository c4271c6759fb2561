import { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { logRequests } from '#platform/http/log-requests.ts';
import type { ServerEnv } from '#platform/http/security-headers.ts';
import { serveApi } from '#platform/http/serve-api.ts';
import { serverSettings } from '#platform/http/server-settings.ts';
import { createLog } from '#platform/log/log.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { atDoor } from './at-door.ts';
import { signInRoutes } from './endpoints.ts';
import { isWithin, keepSession, type SessionEnv } from './fence.ts';
import { beginSession } from './sessions.ts';
import { usualSettings } from './settings.ts';
import { anAccount, anAgency, frontDoor, keyring, minutesLater, request } from './testing/front-door.ts';

const PAPER = '/sign/0199a000-0000-7000-8000-000000000001';
const OTHER = '/sign/0199a000-0000-7000-8000-000000000002';
const LINK = `/sign-in/link/${'aB3_'.repeat(10)}x-9`;
const ours = { origin: 'http://localhost:3000' };

const db = testDatabase();
let rosa: string;
beforeAll(async () => {
  rosa = await anAccount(db.admin, await anAgency(db.admin), { kind: 'caregiver', name: 'Rosa Delgado' });
});

const lines: string[] = [];
/** The order of the real server: log, the door's addresses, the fence, API, pages. */
function server(minutes = 1): Hono<ServerEnv & SessionEnv> {
  const [clock, settings] = [clockAt(minutesLater(minutes)), serverSettings({ PORT: '3000' })];
  const app = new Hono<ServerEnv & SessionEnv>();
  app.use(logRequests(createLog({}, { write: line => void lines.push(line) })));
  app.route('/', signInRoutes({ pool: db.pool, keyring, clock, settings }));
  app.use(keepSession({ pool: db.pool, clock }));
  app.route(
    '/api',
    serveApi({ endpoints: [], version: 'x', contextOf: async () => ({}) as never, isOurs: () => true }),
  );
  app.all('*', c => c.text(`inside as ${c.get('session')?.who.proof ?? 'nobody'}`));
  return app;
}
async function signIn(method: 'doorstep' | 'link', minutes = 0): Promise<string> {
  const begun = await atDoor(frontDoor(db.pool, minutesLater(minutes)), null, (tx, now) =>
    beginSession(
      tx,
      usualSettings,
      { userId: rosa, method, before: null, requestId: null, ...(method === 'doorstep' && { leadsTo: PAPER }) },
      now,
    ),
  );
  return `alongside=${begun!.token}`;
}
const ask = async (cookie: string, path: string, given: Parameters<typeof request>[1] = {}, minutes = 1) =>
  server(minutes).request(request(path, { cookie, ...given }));

const inside = [PAPER, `${PAPER}.data`, `${PAPER}?_routes=x`, `${PAPER}/read`, `${PAPER}/read.data`, `${PAPER}/`];
const atTheDoor = ['/sign-out', '/signed-out', '/signed-out?idle', LINK, `${LINK}?lang=es`];
const outside = [
  '/',
  '/_root.data',
  '/home',
  '/home.data',
  '/home/kept',
  '/children',
  '/children/0199a000-0000-7000-8000-000000000001',
  '/documents/0199a000-0000-7000-8000-000000000001/file',
  OTHER,
  `${OTHER}.data`,
  '/sign',
  '/sign/',
  `${PAPER}0`,
  `${PAPER}%2f..%2fhome`,
  `${PAPER}/../../home`,
  `${PAPER}/%2e%2e/%2e%2e/home.data`,
  `${PAPER}\\..\\..\\home`,
  PAPER.toUpperCase(),
  `/${PAPER}`,
  `/home${PAPER}`,
  `/home?back=${PAPER}`,
  '/sign-in',
  '/sign-in/link',
  '/sign-in/link/x',
  `${LINK}/more`,
  '/sign-out/x',
  '/outbox',
  '/set-up/x',
  '/__manifest?paths=/home',
  '/nowhere',
];

test.each([...inside, ...atTheDoor])('a doorstep session opens %s', async path => {
  const reply = await ask(await signIn('doorstep'), path);
  expect([reply.status, await reply.text()]).toEqual([200, 'inside as doorstep']);
});

test.each(outside)('a doorstep session is led back from %s', async path => {
  const reply = await ask(await signIn('doorstep'), path);
  expect([reply.status, reply.headers.get('location'), await reply.text()]).toEqual([303, PAPER, '']);
});

test.each(['/home', '/home.data', `${OTHER}`, '/children/x/health.data'])(
  'a form sent to %s does nothing',
  async path => {
    const reply = await ask(await signIn('doorstep'), path, { headers: ours, body: { _key: 'x' } });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, PAPER]);
    const own = await ask(await signIn('doorstep'), PAPER, { headers: ours, body: { _key: 'x' } });
    expect(own.status).toBe(200);
  },
);

test.each([
  '/api/v1/children',
  '/api/v1/children/0199a000-0000-7000-8000-000000000001/moves',
  '/api/openapi.json',
  '/api/',
])('the JSON API refuses a doorstep session at %s, read and written', async path => {
  const cookie = await signIn('doorstep');
  for (const given of [{}, { headers: ours, body: { a: 'b' } }]) {
    const reply = await ask(cookie, path, given);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
  }
});

test('an address of the API written otherwise is outside all the same', async () => {
  const reply = await ask(await signIn('doorstep'), '/%61pi/openapi.json');
  expect([reply.status, reply.headers.get('location')]).toEqual([303, PAPER]);
});

test('everybody else goes where they went before', async () => {
  const cookie = await signIn('link');
  for (const path of ['/home', PAPER, OTHER, '/children.data'])
    expect(await (await ask(cookie, path)).text()).toBe('inside as link');
  expect((await ask(cookie, '/api/openapi.json')).status).toBe(200);
  expect(await (await ask('', '/home')).text()).toBe('inside as nobody');
});

test('language, staying, sign-out and leaving fast work from inside the fence', async () => {
  const cookie = await signIn('doorstep');
  const spanish = await ask(cookie, '/language', { headers: ours, body: { lang: 'es', back: PAPER } });
  expect([spanish.status, spanish.headers.get('location')]).toEqual([303, PAPER]);
  expect(await db.value('select language from app.user_account where id = $1', [rosa])).toBe('es');
  const stay = await ask(cookie, '/session/stay', { headers: ours, method: 'POST' });
  expect([stay.status, stay.headers.get('session-ends')]).toEqual([204, minutesLater(61)]);
  const out = await ask(cookie, '/sign-out', { headers: ours, body: {} });
  expect(out.headers.get('location')).toBe('/signed-out');
  expect(await (await ask(cookie, PAPER)).text()).toBe('inside as nobody');

  const hurried = await signIn('doorstep');
  const left = await ask(hurried, '/leave', { headers: { origin: 'null' }, body: {} });
  expect([left.status, left.headers.get('clear-site-data')]).toEqual([200, '"cache", "cookies", "storage"']);
  expect(left.headers.get('refresh')).toMatch(/^0; url=https:\/\/www\.weather\.gov/);
  expect(await (await ask(hurried, PAPER)).text()).toBe('inside as nobody');
});

test('after sixty minutes without use it is over, and opens nothing any more', async () => {
  const cookie = await signIn('doorstep');
  expect(await (await ask(cookie, PAPER, {}, 59)).text()).toBe('inside as doorstep');
  expect(await (await ask(cookie, PAPER, {}, 118)).text()).toBe('inside as doorstep');
  expect(await (await ask(cookie, PAPER, {}, 178.1)).text()).toBe('inside as nobody');
});

test('the database holds the two together: no doorstep without a paper, no paper without a doorstep', async () => {
  for (const [method, leads] of [
    ['doorstep', null],
    ['link', PAPER],
  ])
    await expect(
      db.admin.query(
        `insert into auth.session (id, token_hash, user_id, method, leads_to, standing, idle_seconds, began_at, seen_at, idle_ends_at, ends_at)
         select gen_random_uuid(), gen_random_uuid()::text::bytea, $1, $2, $3, '', 60, now(), now(), now(), now()`,
        [rosa, method, leads],
      ),
    ).rejects.toMatchObject({ constraint: 'session__doorstep_leads_to_one_paper' });
});

test('neither token nor code reaches the log', async () => {
  lines.length = 0;
  const [, , , token] = LINK.split('/');
  await ask('', `${LINK}?lang=es`);
  await ask('', `${LINK}.data`);
  await ask(await signIn('doorstep'), LINK, { headers: ours, body: { code: '493021' } });
  expect(lines).toHaveLength(3);
  expect(lines.join()).toContain('/sign-in/link/:link');
  expect(lines.join()).not.toContain(token);
  expect(lines.join()).not.toMatch(/493021|lang=/);
});

test('paths are compared whole', () => {
  expect(isWithin('/sign/a', '/sign/a/b')).toBe(true);
  expect(isWithin('/sign/a', '/sign/ab')).toBe(false);
  expect(isWithin('/sign/a', '/sign/a.data')).toBe(true);
  expect(isWithin('/sign/a', '/sign/a.data.data')).toBe(false);
});
