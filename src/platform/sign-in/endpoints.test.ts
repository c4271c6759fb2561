import { beforeAll, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { serverSettings } from '#platform/http/server-settings.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { atDoor } from './at-door.ts';
import { signInRoutes } from './endpoints.ts';
import { beginSession, readSession } from './sessions.ts';
import { usualSettings } from './settings.ts';
import { anAccount, anAgency, frontDoor, keyring, MORNING, request } from './testing/front-door.ts';

const db = testDatabase();
const now = Temporal.Instant.from(MORNING);
let ana: string;
beforeAll(async () => {
  ana = await anAccount(db.admin, await anAgency(db.admin));
  await db.admin.query(
    `do $$ begin execute format('comment on database %I is %L', current_database(), 'Alongside: story'); end $$`,
  );
});

const routes = (environment: Record<string, string> = {}) =>
  signInRoutes({
    pool: db.pool,
    clock: clockAt(MORNING),
    keyring,
    settings: serverSettings({ PORT: '3000', ALONGSIDE_STORY: '1', ...environment }),
  });
const ours = { origin: 'http://localhost:3000' };
const cookieOf = (reply: Response) =>
  /^(?:__Host-)?alongside=[\w-]{43}/.exec(reply.headers.getSetCookie().join('; '))?.[0] ?? '';
const signIn = async () =>
  (await atDoor(frontDoor(db.pool), null, (tx, at) =>
    beginSession(tx, usualSettings, { userId: ana, method: 'password', before: null, requestId: null }, at),
  ))!.token;
const switchAs = (given: Parameters<typeof request>[1] = {}, environment = {}) =>
  routes(environment).request(request('/story/switch', { headers: ours, body: { user: ana }, ...given }));

test('in the made-up county one click signs in as a listed person', async () => {
  const before = await signIn();
  const reply = await switchAs({ cookie: `alongside=${before}` });
  expect(reply.status).toBe(303);
  expect(reply.headers.get('location')).toBe('/');
  expect((await readSession(db.pool, request('/', { cookie: cookieOf(reply) }), now))?.who.userId).toBe(ana);
  expect(await readSession(db.pool, request('/', { cookie: `alongside=${before}` }), now)).toBeNull();
});

test.each([
  ['a folder that was not made as story', {}, { ALONGSIDE_STORY: '' }],
  ['a listener open to the network', {}, { HOST: '0.0.0.0' }],
  [
    'a Host that is not this machine',
    { host: '192.168.1.20:3000', headers: { origin: 'http://192.168.1.20:3000' } },
    {},
  ],
  ['a name that leads to this machine', { host: 'evil.example', headers: { origin: 'http://evil.example' } }, {}],
  ['a Forwarded header', { headers: { ...ours, forwarded: 'for=10.0.0.1' } }, {}],
  ['an X-Forwarded-For header', { headers: { ...ours, 'x-forwarded-for': '127.0.0.1' } }, {}],
  ['an X-Real-IP header', { headers: { ...ours, 'x-real-ip': '127.0.0.1' } }, {}],
])('the switcher is not there with %s', async (_, given, environment) => {
  const reply = await switchAs(given as Parameters<typeof request>[1], environment);
  expect(reply.status).toBe(404);
  expect(reply.headers.getSetCookie()).toEqual([]);
});

test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('the switcher is there at %s', async host => {
  expect((await switchAs({ host, headers: { origin: `http://${host}` } })).status).toBe(303);
});

test('a database that was not made as story lists nobody, whatever the environment says', async () => {
  await db.admin.query(
    `do $$ begin execute format('comment on database %I is %L', current_database(), 'Alongside: empty'); end $$`,
  );
  expect((await switchAs()).status).toBe(404);
  await db.admin.query(
    `do $$ begin execute format('comment on database %I is %L', current_database(), 'Alongside: story'); end $$`,
  );
});

test('somebody who is not listed cannot be signed in as', async () => {
  for (const user of ['0199a000-0000-7000-8000-000000000000', 'x', ''])
    expect((await switchAs({ body: { user } })).status).toBe(404);
});

test('a page elsewhere cannot switch, sign out, prolong or change the language', async () => {
  const cookie = `alongside=${await signIn()}`;
  for (const path of ['/story/switch', '/sign-out', '/session/stay', '/session/keep', '/language']) {
    const reply = await routes().request(
      request(path, { cookie, headers: { origin: 'https://evil.example' }, body: { user: ana, lang: 'es' } }),
    );
    expect(reply.status).toBe(403);
  }
  expect(await readSession(db.pool, request('/', { cookie }), now)).not.toBeNull();
});

test('sign-out ends the session, and the browser forgets everything', async () => {
  const cookie = `alongside=${await signIn()}`;
  const reply = await routes().request(request('/sign-out', { cookie, headers: ours, body: {} }));
  expect(reply.status).toBe(303);
  expect(reply.headers.get('location')).toBe('/signed-out');
  expect(reply.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
  expect(reply.headers.getSetCookie()).toContain('alongside=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
  expect(await readSession(db.pool, request('/', { cookie }), now)).toBeNull();
});

test('leaving fast ends the session even when the form’s origin is unknown, and goes to a neutral site', async () => {
  const cookie = `alongside=${await signIn()}`;
  const reply = await routes().request(request('/leave', { cookie, headers: { origin: 'null' }, body: {} }));
  expect(reply.status).toBe(200);
  expect(reply.headers.get('refresh')).toMatch(/^0; url=https:\/\/www\.weather\.gov/);
  expect(reply.headers.get('clear-site-data')).toContain('storage');
  expect(await reply.text()).not.toMatch(/alongside|foster|agency/i);
  expect(await readSession(db.pool, request('/', { cookie }), now)).toBeNull();
});

test('GET signs nobody out', async () => {
  const cookie = `alongside=${await signIn()}`;
  await routes().request(request('/sign-out', { cookie }));
  await routes().request(request('/leave', { cookie }));
  expect(await readSession(db.pool, request('/', { cookie }), now)).not.toBeNull();
});

test('staying moves the end; without a session it is refused', async () => {
  const cookie = `alongside=${await signIn()}`;
  const later = signInRoutes({
    pool: db.pool,
    clock: clockAt('2026-11-18T14:00:30Z'),
    keyring,
    settings: serverSettings({ PORT: '3000' }),
  });
  const reply = await later.request(request('/session/stay', { cookie, headers: ours, method: 'POST' }));
  expect([reply.status, reply.headers.get('session-ends')]).toEqual([204, '2026-11-18T14:30:30Z']);
  expect((await later.request(request('/session/stay', { headers: ours, method: 'POST' }))).status).toBe(401);
});

test('the key for unsent words is one account’s at every sign-in, and nobody else’s', async () => {
  const keep = async (userId: string, body: Record<string, string> = {}) => {
    const begun = await atDoor(frontDoor(db.pool), null, (tx, at) =>
      beginSession(tx, usualSettings, { userId, method: 'password', before: null, requestId: null }, at),
    );
    const cookie = `alongside=${begun!.token}`;
    const reply = await routes().request(request('/session/keep', { cookie, headers: ours, body }));
    return (await reply.json()) as { key: string; came: boolean };
  };
  const ben = await anAccount(db.admin, await anAgency(db.admin), { name: 'Ben Ito' });
  const { key } = await keep(ana);
  expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  expect((await keep(ana)).key).toBe(key);
  expect((await keep(ben)).key).not.toBe(key);

  // Whether a form has come, only whoever sent it learns.
  const sent = newId();
  await db.admin.query(
    `insert into record.answer_given (by_user, key, action, sent, at) values ($1, $2, 'tasks.write', '', $3)`,
    [ana, sent, MORNING],
  );
  expect((await keep(ana, { sent })).came).toBe(true);
  expect((await keep(ana, { sent: newId() })).came).toBe(false);
  expect((await keep(ben, { sent })).came).toBe(false);
  const nobody = await routes().request(request('/session/keep', { headers: ours, method: 'POST' }));
  expect(nobody.status).toBe(401);
});

test('the language is remembered in the browser and, for somebody signed in, in the account', async () => {
  const cookie = `alongside=${await signIn()}`;
  const reply = await routes().request(
    request('/language', { cookie, headers: ours, body: { lang: 'es', back: '/children' } }),
  );
  expect(reply.headers.get('location')).toBe('/children');
  expect(reply.headers.getSetCookie().join()).toContain('lang=es');
  expect((await readSession(db.pool, request('/', { cookie }), now))?.who.language).toBe('es');
  const away = await routes().request(
    request('/language', { headers: ours, body: { lang: 'xx', back: '//evil.example' } }),
  );
  expect(away.headers.get('location')).toBe('/');
  expect(away.headers.getSetCookie().join()).toContain('lang=en');
});

test('on https the cookie is Secure and for this host only', async () => {
  const public_ = routes({ ORIGIN: 'https://alongside.example.gov' });
  const reply = await public_.request(
    request('/sign-out', {
      host: 'alongside.example.gov',
      headers: { origin: 'https://alongside.example.gov' },
      body: {},
    }),
  );
  expect(reply.headers.getSetCookie()[0]).toMatch(/^__Host-alongside=; .*Secure/);
});
