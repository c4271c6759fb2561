import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { atDoor } from './at-door.ts';
import { beginSession, endSessionsOf, readSession } from './sessions.ts';
import { setPassword } from './set-password.ts';
import { usualSettings } from './settings.ts';
import {
  anAccount,
  anAgency,
  asRole,
  countQueries,
  frontDoor,
  MORNING,
  minutesLater,
  request,
} from './testing/front-door.ts';
import { hashOf } from './tokens.ts';

const db = testDatabase();
let agency: Awaited<ReturnType<typeof anAgency>>;
beforeAll(async () => {
  agency = await anAgency(db.admin);
});

async function signIn(userId: string, before: string | null = null, minutes = 0): Promise<string> {
  const begun = await atDoor(frontDoor(db.pool, minutesLater(minutes)), null, (tx, now) =>
    beginSession(tx, usualSettings, { userId, method: 'password', before, requestId: null }, now),
  );
  return begun!.token;
}
const read = (token: string, minutes: number, stay = false) =>
  readSession(
    db.pool,
    request('/', { cookie: `alongside=${token}` }),
    Temporal.Instant.from(minutesLater(minutes)),
    stay,
  );
const whyEnded = (token: string) =>
  db.value('select ended_because from auth.session where token_hash = $1', [hashOf(token)]);

test('a session says who is asking, in one query', async () => {
  const userId = await anAccount(db.admin, agency, { role: 'supervisor', language: 'es' });
  const token = await signIn(userId);
  const queries = countQueries(db.pool);
  const session = await read(token, 0);
  // begin, context, the query, commit
  expect(queries.count).toBe(4);
  expect(session).toMatchObject({
    who: {
      userId,
      agencyId: agency.agencyId,
      agencyName: 'Calusa Family Partners',
      kind: 'staff',
      language: 'es',
      roles: ['supervisor'],
      timeZone: 'America/New_York',
    },
    endsAt: '2026-11-18T14:30:00Z',
  });
});

test('the token is kept only as its SHA-256', async () => {
  const token = await signIn(await anAccount(db.admin, agency));
  const { rows } = await db.admin.query('select s::text as text from auth.session s');
  expect(rows.map(row => row.text).join()).not.toContain(token);
  expect(await db.value('select count(*)::int from auth.session where token_hash = $1', [hashOf(token)])).toBe(1);
});

test('staff is out after 30 idle minutes, others after 60; use moves the end, at most once a minute', async () => {
  const staff = await signIn(await anAccount(db.admin, agency));
  const parent = await signIn(await anAccount(db.admin, agency, { kind: 'parent' }));
  expect((await read(staff, 0.5))?.endsAt).toBe(Temporal.Instant.from(minutesLater(30)).toString());
  expect((await read(staff, 29))?.endsAt).toBe(Temporal.Instant.from(minutesLater(59)).toString());
  expect((await read(staff, 29.5))?.endsAt).toBe(Temporal.Instant.from(minutesLater(59)).toString());
  expect((await read(staff, 29.6, true))?.endsAt).toBe(Temporal.Instant.from(minutesLater(59.6)).toString());
  expect(await read(staff, 60)).toBeNull();
  expect(await read(parent, 59)).not.toBeNull();
  expect(await read(parent, 119.1)).toBeNull();
});

test('after twelve hours a session ends however much it is used', async () => {
  const token = await signIn(await anAccount(db.admin, agency));
  for (let minutes = 20; minutes < 720; minutes += 20) expect(await read(token, minutes)).not.toBeNull();
  expect((await read(token, 719))?.endsAt).toBe(Temporal.Instant.from(minutesLater(720)).toString());
  expect(await read(token, 720)).toBeNull();
});

test('signing in again ends the session this browser had and makes a new token', async () => {
  const userId = await anAccount(db.admin, agency);
  const first = await signIn(userId);
  const elsewhere = await signIn(userId);
  const second = await signIn(userId, first);
  expect(second).not.toBe(first);
  expect(await read(first, 1)).toBeNull();
  expect(await whyEnded(first)).toBe('new-sign-in');
  expect(await read(second, 1)).not.toBeNull();
  expect(await read(elsewhere, 1)).not.toBeNull();
});

test.each([
  [
    'a position that ends',
    `update app.position set during = tstzrange(lower(during), '2026-11-18T14:00:00Z') where user_id = $1`,
    'role-change',
  ],
  [
    'a second position',
    `insert into app.position (id, agency_id, user_id, role, organization_id, during) select gen_random_uuid(), agency_id, user_id, 'supervisor', organization_id, '[2026-11-18T14:00:00Z,)' from app.position where user_id = $1`,
    'role-change',
  ],
  ['a removed position', 'delete from app.position where user_id = $1', 'role-change'],
  ['a closed account', 'update app.user_account set active = false where id = $1', 'account-change'],
  ['an account of another kind', `update app.user_account set kind = 'court' where id = $1`, 'account-change'],
])('%s ends all sessions in the same transaction', async (_, change, because) => {
  const userId = await anAccount(db.admin, agency);
  const tokens = [await signIn(userId), await signIn(userId)];
  await db.admin.query(change, [userId]);
  for (const token of tokens) {
    expect(await whyEnded(token)).toBe(because);
    expect(await read(token, 1)).toBeNull();
  }
});

test('a change of language or name ends nothing', async () => {
  const userId = await anAccount(db.admin, agency);
  const token = await signIn(userId);
  await db.admin.query(`update app.user_account set language = 'es', name = 'Ana Soto Ruiz' where id = $1`, [userId]);
  expect((await read(token, 1))?.who.language).toBe('es');
});

test('a change that was dated ahead ends the session when its moment comes', async () => {
  const userId = await anAccount(db.admin, agency);
  await db.admin.query(
    `insert into app.position (id, agency_id, user_id, role, organization_id, during) values ($1, $2, $3, 'supervisor', $4, $5)`,
    [newId(), agency.agencyId, userId, agency.organizationId, `[${minutesLater(10)},)`],
  );
  const token = await signIn(userId);
  expect((await read(token, 9))?.who.roles).toEqual(['case_manager']);
  expect(await read(token, 10)).toBeNull();
  expect(await whyEnded(token)).toBe('role-change');
});

test('a new password ends the sessions of the old one', async () => {
  const userId = await anAccount(db.admin, agency);
  const token = await signIn(userId);
  await setPassword(frontDoor(db.pool), { userId, password: 'gravel heron lantern six' });
  expect(await whyEnded(token)).toBe('password-change');
});

test('endSessionsOf: the person, the administrator and the door may; a colleague and another agency may not', async () => {
  const userId = await anAccount(db.admin, agency);
  const colleague = await anAccount(db.admin, agency, { role: 'supervisor' });
  const administrator = await anAccount(db.admin, agency, { role: 'administrator' });
  const elsewhere = await anAgency(db.admin, 'Another agency');
  const stranger = await anAccount(db.admin, elsewhere, { role: 'administrator' });
  const as = (who: string, agencyId = agency.agencyId) =>
    asRole(db.pool, 'alongside_case', { userId: who, agencyId }, tx => endSessionsOf(tx, userId));
  const token = await signIn(userId);
  expect(await as(colleague)).toBe(0);
  expect(await as(stranger, elsewhere.agencyId)).toBe(0);
  expect(await as(stranger)).toBe(0);
  expect(await read(token, 1)).not.toBeNull();
  expect(await as(administrator)).toBe(1);
  await signIn(userId);
  expect(await as(userId)).toBe(1);
  await signIn(userId);
  expect(await asRole(db.pool, 'alongside_door', null, tx => endSessionsOf(tx, userId))).toBe(1);
});

test('nobody without a session, with a forged token, or with a plain cookie on a public host', async () => {
  const token = await signIn(await anAccount(db.admin, agency));
  const now = Temporal.Instant.from(MORNING);
  const plain = (host: string) => readSession(db.pool, request('/', { host, cookie: `alongside=${token}` }), now);
  expect(await plain('localhost:3000')).not.toBeNull();
  expect(await plain('alongside.example.gov')).toBeNull();
  expect(
    await readSession(
      db.pool,
      request('/', { host: 'alongside.example.gov', cookie: `__Host-alongside=${token}` }),
      now,
    ),
  ).not.toBeNull();
  expect(await read('x'.repeat(43), 0)).toBeNull();
  expect(await readSession(db.pool, request('/'), now)).toBeNull();
});

test('an account that was closed cannot begin a session', async () => {
  const userId = await anAccount(db.admin, agency);
  await db.admin.query('update app.user_account set active = false where id = $1', [userId]);
  const begun = await atDoor(frontDoor(db.pool), null, (tx, now) =>
    beginSession(tx, usualSettings, { userId, method: 'link', before: null, requestId: null }, now),
  );
  expect(begun).toBeNull();
});
