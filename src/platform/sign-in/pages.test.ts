import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#test/support/test-database.ts';
import * as askLink from './pages/ask-link.tsx';
import * as code from './pages/code.tsx';
import * as link from './pages/link.tsx';
import * as outbox from './pages/outbox.tsx';
import * as setUp from './pages/set-up.tsx';
import * as signIn from './pages/sign-in.tsx';
import { readSession } from './sessions.ts';
import { anAccountWithAddress, anAgency, MORNING, PASSWORD, request } from './testing/front-door.ts';
import { cookieOf, type Given, type Handler, messages, pageAsker } from './testing/page-asker.ts';
import { codeAt } from './totp.ts';

const db = testDatabase();
const now = Temporal.Instant.from(MORNING);
beforeAll(async () => {
  const agency = await anAgency(db.admin);
  await anAccountWithAddress(db, agency, { email: 'ana@example.org' });
  await anAccountWithAddress(db, agency, { email: 'rosa@example.org', kind: 'caregiver', name: 'Rosa Delgado' });
});

const ask = pageAsker(db);

test('empty fields are told at once, in the person’s language', async () => {
  const answer = await ask(
    signIn.action as Handler,
    '/sign-in',
    { body: { email: '', password: '' } },
    { language: 'es' },
  );
  expect([answer.status, messages(answer)]).toEqual([
    422,
    ['email: Escriba su correo electrónico', 'password: Escriba su contraseña'],
  ]);
});

test('a wrong password is never sent back, what else was typed is', async () => {
  const answer = await ask(signIn.action as Handler, '/sign-in', {
    body: { email: 'ana@example.org', password: 'my secret guess' },
  });
  expect(answer.status).toBe(422);
  expect(answer.body.typed).toEqual({ email: 'ana@example.org' });
  expect(JSON.stringify(answer.body)).not.toContain('my secret guess');
});

test('staff walks from password to session; each cookie is made and dropped in turn', async () => {
  const first = await ask(signIn.action as Handler, '/sign-in', {
    body: { email: 'ana@example.org', password: PASSWORD, next: '/children' },
  });
  expect([first.status, first.headers.get('location')]).toEqual([303, '/sign-in/set-up?next=%2Fchildren']);
  const cookie = cookieOf(first, 'alongside-half');
  const shown = await ask(setUp.loader as Handler, '/sign-in/set-up?next=%2Fchildren', { cookie });
  const secret = (shown.body.secret as { text: string }).text.replaceAll(' ', '');
  const wrong = await ask(setUp.action as Handler, '/sign-in/set-up', { cookie, body: { code: '12' } });
  expect([wrong.status, wrong.body.typed]).toEqual([422, {}]);
  const confirmed = await ask(setUp.action as Handler, '/sign-in/set-up', {
    cookie,
    body: { code: codeAt(secret, now), next: '/children' },
  });
  expect(confirmed.headers.get('location')).toBe('/sign-in/set-up?next=%2Fchildren');
  expect((await ask(setUp.loader as Handler, '/sign-in/set-up', { cookie })).body.codes).toHaveLength(10);
  const done = await ask(setUp.action as Handler, '/sign-in/set-up', {
    cookie,
    body: { step: 'kept', next: '/children' },
  });
  expect(done.headers.get('location')).toBe('/children');
  expect(cookieOf(done, 'alongside-half')).toBe('alongside-half=');
  expect(await readSession(db.pool, request('/', { cookie: cookieOf(done, 'alongside') }), now)).not.toBeNull();
  // Nothing of the set-up can be seen again.
  expect((await ask(setUp.loader as Handler, '/sign-in/set-up', { cookie })).status).toBe(302);
});

test('the second half alone opens no page', async () => {
  const first = await ask(signIn.action as Handler, '/sign-in', {
    body: { email: 'ana@example.org', password: PASSWORD },
  });
  const half = cookieOf(first, 'alongside-half').split('=')[1]!;
  expect(await readSession(db.pool, request('/', { cookie: `alongside=${half}` }), now)).toBeNull();
  expect((await ask(code.loader as Handler, '/sign-in/code')).status).toBe(302);
});

test('on plain http beside this machine nobody signs in, and one sentence says why', async () => {
  const host = '192.168.1.20:3000';
  expect((await ask(signIn.loader as Handler, '/sign-in', { host })).body.closed).toMatch(
    /^You can only sign in over a secure address/,
  );
  for (const [page, body] of [
    [signIn, { email: 'ana@example.org', password: PASSWORD }],
    [askLink, { address: 'rosa@example.org' }],
    [code, { code: '1' }],
    [link, {}],
  ] as const) {
    const answer = await ask(page.action as Handler, '/sign-in', { host, body });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  }
});

test('a form from another site does nothing', async () => {
  const headers = { origin: 'https://evil.example' };
  for (const [page, body] of [
    [signIn, { email: 'ana@example.org', password: PASSWORD }],
    [askLink, { address: 'rosa@example.org' }],
  ] as const) {
    expect((await ask(page.action as Handler, '/sign-in', { headers, body })).status).toBe(403);
  }
  expect(await db.value('select count(*)::int from auth.outbox')).toBe(0);
});

test('a caregiver asks, is shown the same page as anybody, and signs in with the link', async () => {
  const asked = await ask(askLink.action as Handler, '/sign-in/link', { body: { address: 'rosa@example.org' } });
  const unknown = await ask(askLink.action as Handler, '/sign-in/link', { body: { address: 'nobody@example.org' } });
  for (const answer of [asked, unknown])
    expect([answer.status, answer.headers.get('location'), [...answer.headers.keys()]]).toEqual([
      303,
      '/sign-in/link?sent',
      ['location', 'set-cookie'],
    ]);
  const cookie = cookieOf(asked, 'alongside-asked');
  expect((await ask(askLink.loader as Handler, '/sign-in/link?sent', { cookie })).body.code).toMatch(/^\d{6}$/);
  const story = { ALONGSIDE_STORY: '1' };
  const { messages: sent } = (await ask(outbox.loader as Handler, '/outbox', {}, { environment: story })).body as {
    messages: { link: string }[];
  };
  expect(sent).toHaveLength(1);
  const params = { token: /link\/([\w-]{43})/.exec(sent[0]!.link)![1] };
  for (const _ of [1, 2])
    expect((await ask(link.loader as Handler, sent[0]!.link, { cookie }, { params })).body.state).toEqual({
      kind: 'sign-in',
      needsCode: false,
    });
  const elsewhere = await ask(link.action as Handler, sent[0]!.link, { body: {} }, { params });
  expect([elsewhere.status, messages(elsewhere)]).toEqual([
    422,
    ['code: Type the six digits shown in the browser where you asked for the link.'],
  ]);
  const done = await ask(link.action as Handler, sent[0]!.link, { cookie, body: { go: '' } }, { params });
  expect([done.status, done.headers.get('location')]).toEqual([303, '/']);
  expect((await readSession(db.pool, request('/', { cookie: cookieOf(done, 'alongside') }), now))?.who.kind).toBe(
    'caregiver',
  );
  const again = await ask(link.loader as Handler, sent[0]!.link, { cookie }, { params });
  expect([again.status, again.body.state]).toEqual([410, { kind: 'gone' }]);
});

test.each([
  ['outside the made-up county', {}, {}],
  ['on a public host', { host: 'a.example' }, { ALONGSIDE_STORY: '1' }],
  ['through a proxy', { headers: { via: '1.1 x' } }, { ALONGSIDE_STORY: '1' }],
  ['on an open listener', {}, { ALONGSIDE_STORY: '1', HOST: '0.0.0.0' }],
])('the outbox is not there %s', async (_, given, environment) => {
  expect(
    (
      await ask(outbox.loader as Handler, '/outbox', given as Given, {
        environment: environment as Record<string, string>,
      })
    ).status,
  ).toBe(404);
});
