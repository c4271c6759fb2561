import { beforeAll, expect, test } from 'vitest';
import { createPool } from '#platform/db/pool.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { unlock } from './administer.ts';
import { setPassword } from './set-password.ts';
import { confirmSecondFactor, finishSetUp, readSetUp } from './set-up-second-factor.ts';
import { signInWithCode } from './sign-in-with-code.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import {
  anAccountWithAddress,
  anAgency,
  asker,
  countingPasswords,
  countQueries,
  frontDoor,
  minutesLater,
  PASSWORD,
} from './testing/front-door.ts';
import { codeAt } from './totp.ts';

const db = testDatabase();
let agency: Awaited<ReturnType<typeof anAgency>>;
beforeAll(async () => {
  agency = await anAgency(db.admin);
});

const from = (network: string) => ({ network, requestId: null });
const wrong = { ok: false, refusal: { kind: 'not-signed-in' } };
const half = (result: Awaited<ReturnType<typeof signInWithPassword>>) => {
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
};

/** Sets the app up for somebody new, and gives what later sign-ins need. */
async function setUp(email: string): Promise<{ userId: string; secret: string; codes: string[] }> {
  const userId = await anAccountWithAddress(db, agency, { email });
  const door = frontDoor(db.pool);
  const { token } = half(await signInWithPassword(door, from(email), { address: email, password: PASSWORD }));
  const shown = await readSetUp(door, asker, token);
  if (!shown || !('secret' in shown)) throw new Error('no secret');
  await confirmSecondFactor(door, asker, { half: token, typed: codeAt(shown.secret, door.clock.now()) });
  const kept = await readSetUp(door, asker, token);
  if (!kept || !('codes' in kept)) throw new Error('no codes');
  await finishSetUp(door, asker, { half: token, before: null });
  return { userId, secret: shown.secret, codes: kept.codes };
}

const passwordAt = async (minutes: number, email: string) =>
  half(
    await signInWithPassword(frontDoor(db.pool, minutesLater(minutes)), from(email), {
      address: email,
      password: PASSWORD,
    }),
  ).token;

test('the first sign-in sets up the app: a wrong code does not, and the session begins only after the codes were kept', async () => {
  const userId = await anAccountWithAddress(db, agency, { email: 'first@example.org' });
  const door = frontDoor(db.pool);
  const { token, step } = half(
    await signInWithPassword(door, asker, { address: ' First@Example.org', password: PASSWORD }),
  );
  expect(step).toBe('set-up');
  const shown = await readSetUp(door, asker, token);
  expect(shown).toMatchObject({ agency: 'Calusa Family Partners', name: 'Ana Soto' });
  const { secret } = shown as { secret: string };
  expect(await confirmSecondFactor(door, asker, { half: token, typed: '000000' })).toEqual({
    ok: false,
    refusal: { kind: 'wrong-code' },
  });
  expect(await finishSetUp(door, asker, { half: token, before: null })).toEqual({
    ok: false,
    refusal: { kind: 'over' },
  });
  expect(await confirmSecondFactor(door, asker, { half: token, typed: codeAt(secret, door.clock.now()) })).toEqual({
    ok: true,
    value: null,
  });
  expect(await db.value('select count(*)::int from auth.session where user_id = $1', [userId])).toBe(0);
  const { codes } = (await readSetUp(door, asker, token)) as { codes: string[] };
  expect(codes).toHaveLength(10);
  expect(await finishSetUp(door, asker, { half: token, before: null })).toMatchObject({ ok: true });
  expect(await db.value('select count(*)::int from auth.session where user_id = $1', [userId])).toBe(1);
  // Nothing of it lies open.
  const kept = JSON.stringify([
    await db.rows('select * from auth.second_factor'),
    await db.rows('select * from auth.recovery_code'),
    await db.rows('select * from auth.address'),
  ]);
  for (const secretText of [secret, codes[0]!, codes[0]!.replaceAll('-', ''), 'first@example.org'])
    expect(kept).not.toContain(secretText);
});

test('a code is taken once, also when two requests bring it at the same moment', async () => {
  const { secret } = await setUp('once@example.org');
  const at = minutesLater(5);
  const door = frontDoor(db.pool, at);
  const typed = codeAt(secret, door.clock.now());
  const halves = [await passwordAt(5, 'once@example.org'), await passwordAt(5, 'once@example.org')];
  const results = await Promise.all(
    halves.map(token => signInWithCode(door, asker, { half: token, typed, before: null })),
  );
  expect(results.map(result => result.ok).sort()).toEqual([false, true]);
  expect(results.find(result => !result.ok)).toEqual({ ok: false, refusal: { kind: 'wrong-code' } });
});

test('the code before the last taken one is refused although its time is not over', async () => {
  const { secret } = await setUp('drift@example.org');
  const door = frontDoor(db.pool, minutesLater(10));
  const now = door.clock.now();
  const first = await signInWithCode(door, asker, {
    half: await passwordAt(10, 'drift@example.org'),
    typed: codeAt(secret, now.add({ seconds: 30 })),
    before: null,
  });
  expect(first.ok).toBe(true);
  const earlier = await signInWithCode(door, asker, {
    half: await passwordAt(10, 'drift@example.org'),
    typed: codeAt(secret, now),
    before: null,
  });
  expect(earlier).toEqual({ ok: false, refusal: { kind: 'wrong-code' } });
});

test('a recovery code signs in once', async () => {
  const { codes } = await setUp('lost@example.org');
  const door = frontDoor(db.pool, minutesLater(20));
  const typed = ` ${codes[3]!.toUpperCase()} `;
  expect(
    (await signInWithCode(door, asker, { half: await passwordAt(20, 'lost@example.org'), typed, before: null })).ok,
  ).toBe(true);
  expect(
    (await signInWithCode(door, asker, { half: await passwordAt(20, 'lost@example.org'), typed, before: null })).ok,
  ).toBe(false);
});

test('the second half lasts ten minutes and is no session', async () => {
  await setUp('late@example.org');
  const token = await passwordAt(30, 'late@example.org');
  const late = frontDoor(db.pool, minutesLater(40.1));
  expect(await signInWithCode(late, asker, { half: token, typed: '123456', before: null })).toEqual({
    ok: false,
    refusal: { kind: 'over' },
  });
});

test('unknown, wrong, without password and not staff: the same answer from the same queries and hashes', async () => {
  await anAccountWithAddress(db, agency, { email: 'known@example.org' });
  await anAccountWithAddress(db, agency, { email: 'parent@example.org', kind: 'parent' });
  const counted = countingPasswords();
  const pool = createPool(db.address, 1);
  const queries = countQueries(pool);
  const door = frontDoor(pool, minutesLater(60), counted);
  const work: number[][] = [];
  for (const address of ['known@example.org', 'nobody@example.org', 'parent@example.org', 'no address']) {
    const before = [queries.count, counted.count];
    expect(await signInWithPassword(door, from(`work ${address}`), { address, password: 'not the password' })).toEqual(
      wrong,
    );
    work.push([queries.count - before[0]!, counted.count - before[1]!]);
  }
  await pool.end();
  expect(new Set(work.map(String)).size).toBe(1);
  expect(work[0]![1]).toBe(1);
});

test('the right password does not help an account that was closed, or that is not staff', async () => {
  const closed = await anAccountWithAddress(db, agency, { email: 'closed@example.org' });
  await db.admin.query('update app.user_account set active = false where id = $1', [closed]);
  const caregiver = await anAccountWithAddress(db, agency, { email: 'caregiver@example.org', kind: 'caregiver' });
  await setPassword(frontDoor(db.pool), { userId: caregiver, password: PASSWORD });
  for (const address of ['closed@example.org', 'caregiver@example.org']) {
    expect(await signInWithPassword(frontDoor(db.pool), from(address), { address, password: PASSWORD })).toEqual(wrong);
  }
});

test('after five wrong tries the account waits, longer each time, known or not, also after a restart', async () => {
  const email = 'guessed@example.org';
  await anAccountWithAddress(db, agency, { email });
  for (const address of [email, 'never-seen@example.org']) {
    const tryAt = (minutes: number, password = 'wrong wrong wrong') =>
      signInWithPassword(frontDoor(db.pool, minutesLater(minutes)), from(`${address} ${minutes}`), {
        address,
        password,
      });
    for (let count = 0; count < 5; count++) expect(await tryAt(100 + count / 100)).toEqual(wrong);
    // The right password does not help now, and the count lives in the database, not in this process.
    const restarted = createPool(db.address, 1);
    const again = await signInWithPassword(frontDoor(restarted, minutesLater(100.1)), from('restarted'), {
      address,
      password: PASSWORD,
    });
    await restarted.end();
    expect(again).toEqual({ ok: false, refusal: { kind: 'too-many-tries', minutes: 1 } });
    expect(await tryAt(101)).toEqual(wrong);
    expect(await tryAt(101.9)).toEqual({ ok: false, refusal: { kind: 'too-many-tries', minutes: 1 } });
    expect(await tryAt(102.1)).toEqual(wrong);
    expect(await tryAt(103)).toEqual({ ok: false, refusal: { kind: 'too-many-tries', minutes: 2 } });
  }
  expect(
    (await signInWithPassword(frontDoor(db.pool, minutesLater(110)), from('x'), { address: email, password: PASSWORD }))
      .ok,
  ).toBe(true);
});

test('many tries at the same moment do not slip through', async () => {
  const counted = countingPasswords();
  const door = frontDoor(db.pool, minutesLater(120), counted);
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      signInWithPassword(door, from(`net ${at}`), { address: 'flood@example.org', password: 'x' }),
    ),
  );
  expect(results.filter(result => !result.ok && result.refusal.kind === 'not-signed-in')).toHaveLength(5);
  expect(counted.count).toBe(5);
});

test('one network trying many accounts is slowed down; others are not', async () => {
  const door = frontDoor(db.pool, minutesLater(130), { hash: async () => '', verify: async () => false });
  const tries = [];
  for (let at = 0; at < 45; at++)
    tries.push(await signInWithPassword(door, from('spray'), { address: `user${at}@example.org`, password: 'x' }));
  expect(tries.filter(result => !result.ok && result.refusal.kind === 'too-many-tries')).toHaveLength(5);
  expect(await signInWithPassword(door, from('another'), { address: 'user50@example.org', password: 'x' })).toEqual(
    wrong,
  );
});

test('wrong codes are limited by account, and at fifty tries only an administrator helps', async () => {
  const email = 'codes@example.org';
  const { userId, secret } = await setUp(email);
  await db.admin.query(`insert into auth.try_count values ($1, 49, $2, $2)`, [`code:${userId}`, minutesLater(199)]);
  const token = await passwordAt(199.5, email);
  const door = frontDoor(db.pool, minutesLater(200));
  expect(await signInWithCode(door, asker, { half: token, typed: '000000', before: null })).toMatchObject({
    refusal: { kind: 'wrong-code' },
  });
  const typed = codeAt(secret, door.clock.now());
  expect(await signInWithCode(door, asker, { half: token, typed, before: null })).toEqual({
    ok: false,
    refusal: { kind: 'too-many-tries', minutes: null },
  });
  expect(await unlock(door, email)).toEqual({ ok: true, value: true });
  expect((await signInWithCode(door, asker, { half: token, typed, before: null })).ok).toBe(true);
  expect(
    await db.value(`select count(*)::int from auth.event where code = 'unlocked' and user_id = $1`, [userId]),
  ).toBe(1);
});

test('events hold codes and ids only', async () => {
  const events = await db.rows<Record<string, unknown>>('select * from auth.event');
  expect(events.length).toBeGreaterThan(10);
  for (const event of events)
    for (const value of Object.values(event)) expect(String(value)).not.toMatch(/@|Soto|network/);
});
