import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { readOutbox } from '#platform/mail/outbox.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { atDoor } from './at-door.ts';
import { openDoorstep } from './doorstep.ts';
import { readLink, signInWithLink } from './links.ts';
import { readSession } from './sessions.ts';
import { signInAtDoorstep } from './sign-in-at-doorstep.ts';
import { aDoorstep, wrongFor } from './testing/doorstep.ts';
import {
  anAccount,
  anAccountWithAddress,
  anAgency,
  asker,
  frontDoor,
  keyring,
  MORNING,
  minutesLater,
  request,
} from './testing/front-door.ts';
import { newToken } from './tokens.ts';

const db = testDatabase();
let agency: Awaited<ReturnType<typeof anAgency>>;
let worker: string;
beforeAll(async () => {
  agency = await anAgency(db.admin);
  worker = await anAccount(db.admin, agency);
});

const aCaregiver = (language = 'en') =>
  anAccount(db.admin, agency, { kind: 'caregiver', name: 'Rosa Delgado', language });
const aPaper = () => `/sign/${newId()}`;
type Opening = Partial<Parameters<typeof openDoorstep>[1]> & { userId: string };
const open = (given: Opening, minutes = 0, by = worker) =>
  db
    .as(by, { now: minutesLater(minutes) })
    .commit(ask => openDoorstep(ask, { leadsTo: aPaper(), lasts: 'visit', send: false, ...given }));
const opened = (given: Opening, minutes = 0) => aDoorstep(open(given, minutes));
const comeIn = (token: string, code: string, minutes = 1, network = newId()) =>
  signInAtDoorstep(frontDoor(db.pool, minutesLater(minutes)), { ...asker, network }, { token, code, before: null });
const state = async (token: string, minutes = 1) =>
  (await readLink(frontDoor(db.pool, minutesLater(minutes)), asker, token, null)).kind;
const gone = { ok: false, refusal: { kind: 'gone' } };
const sent = (minutes: number) =>
  atDoor(frontDoor(db.pool, minutesLater(minutes)), null, (tx, now) => readOutbox(tx, keyring, now));

test('link and code are made together: whole address in the account’s language, six digits, an end', async () => {
  const visit = await opened({ userId: await aCaregiver('es') });
  expect(visit.link).toMatch(/^http:\/\/localhost:3000\/sign-in\/link\/[\w-]{43}\?lang=es$/);
  expect(visit.code).toMatch(/^\d{6}$/);
  expect(visit.endsAt).toBe(minutesLater(30));
  expect((await opened({ userId: await aCaregiver(), lasts: 'week' })).endsAt).toBe('2026-11-25T14:00:00Z');
});

test('link and code lie nowhere open, and the event names who opened and for whom', async () => {
  const userId = await anAccountWithAddress(db, agency, { email: 'open@example.org', kind: 'caregiver' });
  const { link, code, token } = await opened({ userId, send: true });
  const rows = await db.rows('select * from auth.link where user_id = $1', [userId]);
  const kept = JSON.stringify([
    rows,
    await db.rows('select * from auth.outbox'),
    await db.rows('select * from auth.event'),
  ]);
  for (const secret of [token, link, 'open@example.org']) expect(kept).not.toContain(secret);
  // Not in any value by itself; six digits may well be part of a moment or an id.
  expect(Object.values(rows[0]!)).not.toContain(code);
  expect(rows[0]!.code_hash).toMatch(/^[\w-]{43}$/);
  expect(
    await db.rows(`select user_id, by_user, link_id from auth.event where code = 'doorstep-opened' and user_id = $1`, [
      userId,
    ]),
  ).toEqual([{ user_id: userId, by_user: worker, link_id: rows[0]!.id }]);
});

test('what the caller’s transaction takes back was never opened', async () => {
  const userId = await aCaregiver();
  const { token } = await aDoorstep(
    db
      .as(worker, { now: MORNING })
      .look(ask => openDoorstep(ask, { userId, leadsTo: aPaper(), lasts: 'visit', send: false })),
  );
  expect(await state(token)).toBe('gone');
  expect(await db.value('select count(*)::int from auth.link where user_id = $1', [userId])).toBe(0);
});

test('looking uses nothing up; link and code sign in again and again, for the one paper, until the end', async () => {
  const [userId, leadsTo] = [await aCaregiver(), aPaper()];
  const { token, code } = await opened({ userId, leadsTo });
  for (let look = 0; look < 3; look++) expect(await state(token)).toBe('doorstep');
  for (const minutes of [1, 2, 29]) {
    const result = await comeIn(token, code, minutes);
    expect(result).toMatchObject({ ok: true, value: { leadsTo } });
    const cookie = `alongside=${result.ok && result.value.token}`;
    const session = await readSession(db.pool, request('/', { cookie }), Temporal.Instant.from(minutesLater(minutes)));
    expect(session).toMatchObject({ who: { userId, proof: 'doorstep' }, leadsTo, endsAt: minutesLater(minutes + 60) });
  }
  expect(await state(token, 30)).toBe('gone');
  expect(await comeIn(token, code, 30)).toEqual(gone);
});

test('a week’s doorstep lasts seven days', async () => {
  const { token, code } = await opened({ userId: await aCaregiver(), lasts: 'week' });
  expect((await comeIn(token, code, 7 * 24 * 60 - 1)).ok).toBe(true);
  expect(await comeIn(token, code, 7 * 24 * 60)).toEqual(gone);
});

test('the link alone opens nothing, and no code is no try', async () => {
  const { token, code } = await opened({ userId: await aCaregiver() });
  for (let press = 0; press < 8; press++)
    expect(await comeIn(token, '')).toEqual({ ok: false, refusal: { kind: 'needs-code' } });
  expect((await comeIn(token, code)).ok).toBe(true);
});

test('after five wrong codes it ends, also for the right one; the next doorstep waits a little', async () => {
  const userId = await aCaregiver();
  const { token, code } = await opened({ userId });
  for (let count = 1; count < 5; count++)
    expect(await comeIn(token, wrongFor(code))).toEqual({ ok: false, refusal: { kind: 'wrong-code' } });
  expect(await comeIn(token, wrongFor(code))).toEqual(gone);
  expect(await comeIn(token, code)).toEqual(gone);
  expect(await state(token)).toBe('gone');
  const next = await opened({ userId }, 1);
  expect(await comeIn(next.token, next.code)).toEqual({ ok: false, refusal: { kind: 'too-many-tries', minutes: 1 } });
  expect((await comeIn(next.token, next.code, 2)).ok).toBe(true);
});

test('a right code forgets the wrong ones of the account, not those of the link', async () => {
  const { token, code } = await opened({ userId: await aCaregiver() });
  for (let count = 1; count < 5; count++) await comeIn(token, wrongFor(code));
  expect((await comeIn(token, code)).ok).toBe(true);
  expect(await comeIn(token, wrongFor(code))).toEqual(gone);
});

test('a network that guesses is slowed down, whatever the links', async () => {
  const network = newId();
  for (let count = 0; count < 40; count++) expect(await comeIn(newToken(), '123456', 1, network)).toEqual(gone);
  const { token, code } = await opened({ userId: await aCaregiver() });
  expect(await comeIn(token, code, 1, network)).toMatchObject({ refusal: { kind: 'too-many-tries' } });
  expect((await comeIn(token, code)).ok).toBe(true);
});

test('a new doorstep ends the one before for the same person and paper, and no other', async () => {
  const [rosa, helen, leadsTo] = [await aCaregiver(), await aCaregiver(), aPaper()];
  const first = await opened({ userId: rosa, leadsTo, lasts: 'week' });
  const others = [await opened({ userId: helen, leadsTo }), await opened({ userId: rosa })];
  const second = await opened({ userId: rosa, leadsTo });
  expect(await state(first.token)).toBe('gone');
  expect(await comeIn(first.token, first.code)).toEqual(gone);
  for (const { token, code } of [...others, second]) expect((await comeIn(token, code)).ok).toBe(true);
  // A code belongs to its own link.
  expect((await comeIn(others[0]!.token, others[1]!.code)).ok).toBe(false);
});

test('two opened at the same moment leave one', async () => {
  const [userId, leadsTo] = [await aCaregiver(), aPaper()];
  const both = await Promise.all([opened({ userId, leadsTo }), opened({ userId, leadsTo })]);
  const states = await Promise.all(both.map(({ token }) => state(token)));
  expect(states.toSorted()).toEqual(['doorstep', 'gone']);
});

test('only for people of the agency who are not its staff, and whose account is open', async () => {
  const noAccount = { ok: false, refusal: { kind: 'no-account' } };
  const elsewhere = await anAgency(db.admin, 'Another agency');
  const closed = await aCaregiver();
  await db.admin.query('update app.user_account set active = false where id = $1', [closed]);
  const others = [
    await anAccount(db.admin, agency),
    await anAccount(db.admin, elsewhere, { kind: 'caregiver' }),
    closed,
    newId(),
  ];
  for (const userId of others) expect(await open({ userId })).toEqual(noAccount);
  const stranger = await anAccount(db.admin, elsewhere, { role: 'administrator' });
  expect(await open({ userId: await aCaregiver() }, 0, stranger)).toEqual(noAccount);
  for (const kind of ['caregiver', 'parent', 'youth', 'court', 'partner', 'kin'])
    expect((await open({ userId: await anAccount(db.admin, agency, { kind }) })).ok).toBe(true);
});

test('people outside open no doorstep, and the database asks again whom it is for', async () => {
  const [rosa, colleague] = [await aCaregiver(), await anAccount(db.admin, agency)];
  await expect(open({ userId: rosa }, 0, rosa)).rejects.toThrow(/permission denied/);
  const direct = db
    .as(worker, { now: MORNING })
    .commit(ask =>
      sql`select app_definer.open_doorstep(${colleague}, ${aPaper()}, ${newId()}, ${Buffer.alloc(32)}, 'x', ${minutesLater(30)}, null, null)`.execute(
        ask.tx,
      ),
    );
  await expect(direct).rejects.toMatchObject({ code: '42501' });
});

test.each(['/', '/children', '/sign', '//evil.example/0199a000-0000-7000-8000-000000000000', '/sign/x', 'sign/1'])(
  'a doorstep leads to one paper, not to %s',
  async leadsTo => {
    const userId = await aCaregiver();
    await expect(open({ userId, leadsTo })).rejects.toMatchObject({ constraint: 'link__leads_to_one_paper' });
  },
);

test('a message goes to the account’s own address, names agency and link, and never the code', async () => {
  expect(await open({ userId: await aCaregiver(), send: true })).toEqual({
    ok: false,
    refusal: { kind: 'no-address' },
  });
  for (const [language, email, phone] of [
    ['en', 'paper@example.org', undefined],
    ['es', undefined, '239 555 0142'],
  ] as const) {
    const userId = await anAccountWithAddress(db, agency, {
      ...(email && { email }),
      ...(phone && { phone }),
      kind: 'caregiver',
      name: 'Rosa Delgado',
      language,
    });
    const { link, code } = await opened({ userId, send: true, lasts: 'week' }, 5);
    const message = (await sent(6)).find(each => each.link === link)!;
    expect(message).toMatchObject({ language, to: email ?? '+12395550142', channel: email ? 'email' : 'phone' });
    expect(message.text.replace(link, '')).toContain('Calusa Family Partners');
    expect(`${message.subject} ${message.text}`.replace(link, '')).not.toMatch(
      new RegExp(`${code}|Rosa|Delgado|child|niñ|foster|crianza|case|caso`, 'i'),
    );
  }
});

test('without sending there is no message', async () => {
  const userId = await anAccountWithAddress(db, agency, { email: 'quiet@example.org', kind: 'caregiver' });
  await opened({ userId }, 7);
  expect((await sent(8)).filter(each => each.to === 'quiet@example.org')).toEqual([]);
});

test('links of one kind do not pass as another', async () => {
  const { token, code } = await opened({ userId: await aCaregiver() });
  const asSignIn = { token, browser: null, code, before: null };
  expect(await signInWithLink(frontDoor(db.pool, minutesLater(1)), asker, asSignIn)).toEqual(gone);
  for (const forged of [newToken(), '', 'x', '\0']) expect(await comeIn(forged, code)).toEqual(gone);
});

test('an account closed meanwhile does not come in', async () => {
  const userId = await aCaregiver();
  const { token, code } = await opened({ userId });
  await db.admin.query('update app.user_account set active = false where id = $1', [userId]);
  expect(await comeIn(token, code)).toEqual(gone);
});
