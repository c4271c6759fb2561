import { beforeAll, expect, test } from 'vitest';
import { createPool } from '#platform/db/pool.ts';
import { writeMessage } from '#platform/mail/messages.ts';
import { readOutbox, type SentMessage } from '#platform/mail/outbox.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { atDoor } from './at-door.ts';
import { askForLink, codeOfBrowser, readLink, signInWithLink } from './links.ts';
import { sweepDoor } from './sweep.ts';
import {
  anAccountWithAddress,
  anAgency,
  asker,
  countingPasswords,
  countQueries,
  frontDoor,
  keyring,
  minutesLater,
} from './testing/front-door.ts';
import { hashOf, newToken } from './tokens.ts';

const db = testDatabase();
let agency: Awaited<ReturnType<typeof anAgency>>;
beforeAll(async () => {
  agency = await anAgency(db.admin);
});

const outbox = (minutes: number): Promise<SentMessage[]> =>
  atDoor(frontDoor(db.pool, minutesLater(minutes)), null, (tx, now) => readOutbox(tx, keyring, now));
const ask = (typed: string, browser: string, minutes = 0) =>
  askForLink(frontDoor(db.pool, minutesLater(minutes)), asker, { typed, browser, language: 'en' });
const tokenOf = (message: SentMessage | undefined) =>
  /\/sign-in\/link\/([\w-]{43})/.exec(message?.link ?? '')?.[1] as string;

/** Somebody new asks; the browser's cookie and the token that was sent. */
async function sent(
  email: string,
  minutes = 0,
  language = 'en',
): Promise<{ userId: string; browser: string; token: string }> {
  const userId = await anAccountWithAddress(db, agency, { email, kind: 'caregiver', name: 'Rosa Delgado', language });
  const browser = newToken();
  await ask(email, browser, minutes);
  return { userId, browser, token: tokenOf((await outbox(minutes)).find(message => message.to === email)) };
}
const use = (token: string, browser: string | null, minutes: number, code = '') =>
  signInWithLink(frontDoor(db.pool, minutesLater(minutes)), asker, { token, browser, code, before: null });
const gone = { ok: false, refusal: { kind: 'gone' } };

test('looking at a link uses nothing up; the button does, once', async () => {
  const { userId, browser, token } = await sent('rosa@example.org');
  const door = frontDoor(db.pool, minutesLater(1));
  for (let count = 0; count < 3; count++)
    expect(await readLink(door, asker, token, browser)).toEqual({ kind: 'sign-in', needsCode: false });
  expect((await use(token, browser, 1)).ok).toBe(true);
  expect(await db.value('select count(*)::int from auth.session where user_id = $1', [userId])).toBe(1);
  expect(await use(token, browser, 1)).toEqual(gone);
  expect(await readLink(door, asker, token, browser)).toEqual({ kind: 'gone' });
});

test('two presses at the same moment sign in once', async () => {
  const { browser, token } = await sent('twice@example.org');
  const results = await Promise.all([use(token, browser, 1), use(token, browser, 1)]);
  expect(results.map(result => result.ok).sort()).toEqual([false, true]);
});

test('a link lasts fifteen minutes', async () => {
  const { browser, token } = await sent('slow@example.org');
  expect(await readLink(frontDoor(db.pool, minutesLater(15)), asker, token, browser)).toEqual({ kind: 'gone' });
  expect(await use(token, browser, 15)).toEqual(gone);
  expect((await use(token, browser, 14.9)).ok).toBe(true);
});

test('another browser needs the six digits of the one that asked', async () => {
  const { browser, token } = await sent('two-devices@example.org');
  const code = codeOfBrowser(keyring, browser);
  expect(code).toMatch(/^\d{6}$/);
  expect(await readLink(frontDoor(db.pool), asker, token, newToken())).toEqual({ kind: 'sign-in', needsCode: true });
  expect(await use(token, null, 1)).toEqual({ ok: false, refusal: { kind: 'needs-code' } });
  expect(await use(token, newToken(), 1, code === '000000' ? '000001' : '000000')).toEqual({
    ok: false,
    refusal: { kind: 'wrong-code' },
  });
  expect((await use(token, newToken(), 1, code)).ok).toBe(true);
});

test('after five wrong codes a link is over, also for the right one', async () => {
  const { browser, token } = await sent('forwarded@example.org');
  const right = codeOfBrowser(keyring, browser);
  const wrong = right === '111111' ? '222222' : '111111';
  for (let count = 1; count < 5; count++)
    expect(await use(token, null, 1, wrong)).toMatchObject({ refusal: { kind: 'wrong-code' } });
  expect(await use(token, null, 1, wrong)).toEqual(gone);
  expect(await use(token, null, 1, right)).toEqual(gone);
  expect(await use(token, browser, 1)).toEqual(gone);
});

test('a forged link leads nowhere', async () => {
  for (const token of [newToken(), '', 'x', '\0', `${'a'.repeat(42)}\ud800`]) {
    expect(await readLink(frontDoor(db.pool), asker, token, null)).toEqual({ kind: 'gone' });
    expect(await use(token, null, 1)).toEqual(gone);
  }
});

test('known, unknown, staff: the same answer from the same queries, and no hash', async () => {
  await anAccountWithAddress(db, agency, { email: 'known@example.org', kind: 'parent' });
  await anAccountWithAddress(db, agency, { email: 'staff@example.org' });
  const counted = countingPasswords();
  const pool = createPool(db.address, 1);
  const queries = countQueries(pool);
  const seals = { count: 0 };
  const counting = {
    ...keyring,
    seal: (value: string | Uint8Array, context: string) => {
      seals.count++;
      return keyring.seal(value, context);
    },
  };
  const door = { ...frontDoor(pool, minutesLater(30), counted), keyring: counting };
  const work: number[][] = [];
  for (const typed of ['known@example.org', 'nobody@example.org', 'staff@example.org', '239 555 0199']) {
    const before = [queries.count, seals.count];
    expect(await askForLink(door, asker, { typed, browser: newToken(), language: 'en' })).toEqual({
      ok: true,
      value: null,
    });
    work.push([queries.count - before[0]!, seals.count - before[1]!]);
  }
  await pool.end();
  expect(new Set(work.map(String)).size).toBe(1);
  expect(counted.count).toBe(0);
  expect((await outbox(31)).map(message => message.to)).toEqual(['known@example.org']);
});

test('who asks again and again gets the same answer and no further message; also after a restart', async () => {
  const email = 'impatient@example.org';
  await anAccountWithAddress(db, agency, { email, kind: 'parent' });
  for (let count = 0; count < 3; count++) expect((await ask(email, newToken(), 50)).ok).toBe(true);
  const pool = createPool(db.address, 1);
  expect(
    (await askForLink(frontDoor(pool, minutesLater(50)), asker, { typed: email, browser: newToken(), language: 'en' }))
      .ok,
  ).toBe(true);
  await pool.end();
  expect((await outbox(50)).filter(message => message.to === email)).toHaveLength(3);
});

test('what is no address is told so, without looking anybody up', async () => {
  expect(await ask('ana', newToken())).toEqual({ ok: false, refusal: { kind: 'no-address' } });
});

test('the message is in the person’s language, names the agency, and nothing about anybody', async () => {
  await sent('es@example.org', 60, 'es');
  const message = (await outbox(60)).find(each => each.to === 'es@example.org')!;
  expect(message.subject).toBe('Su enlace para entrar');
  expect(message.text).toContain('Calusa Family Partners');
  expect(message.text).not.toMatch(/Rosa|Delgado|case|caso|child|niñ/i);
  for (const language of ['en', 'es'] as const) {
    for (const template of ['sign-in-link', 'invitation', 'paper-to-sign'] as const) {
      const { text, subject } = writeMessage(template, language, { agency: 'A', link: 'L' });
      expect(`${subject} ${text}`).not.toMatch(/\{\{|child|case|niñ|caso|foster|placement/i);
    }
  }
});

test('token, code, address and link lie nowhere open', async () => {
  const { browser, token } = await sent('sealed@example.org', 70);
  const all = JSON.stringify([
    await db.rows('select * from auth.link'),
    await db.rows('select * from auth.outbox'),
    await db.rows('select * from auth.address'),
    await db.rows('select * from auth.try_count'),
  ]);
  for (const secret of [token, browser, 'sealed@example.org', '/sign-in/link/']) expect(all).not.toContain(secret);
  expect(await db.value('select code_hash from auth.link where token_hash = $1', [hashOf(token)])).not.toBe(
    codeOfBrowser(keyring, browser),
  );
});

test('a closed account gets no message, and a link sent before does not sign in', async () => {
  const { userId, browser, token } = await sent('closed@example.org', 80);
  await db.admin.query('update app.user_account set active = false where id = $1', [userId]);
  expect(await use(token, browser, 81)).toEqual(gone);
  await ask('closed@example.org', newToken(), 81);
  expect((await outbox(81)).filter(message => message.to === 'closed@example.org').length).toBeLessThanOrEqual(1);
});

test('the sweep removes what is over and keeps what is not', async () => {
  const { token } = await sent('swept@example.org', 90);
  await sweepDoor(frontDoor(db.pool, minutesLater(100)));
  expect(await db.value('select count(*)::int from auth.link where token_hash = $1', [hashOf(token)])).toBe(1);
  await sweepDoor(frontDoor(db.pool, minutesLater(100 + 2 * 24 * 60)));
  expect(await db.value('select count(*)::int from auth.link')).toBe(0);
  expect(await db.value('select count(*)::int from auth.outbox')).toBe(0);
});
