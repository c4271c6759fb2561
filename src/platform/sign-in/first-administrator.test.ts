import { expect, test } from 'vitest';
import { testDatabase } from '#test/support/test-database.ts';
import { createAdministrator, resetSecondFactor, showOutbox } from './administer.ts';
import { createSetupLink, type Founding, foundAgency, foundingProblems, isSetupOpen } from './first-administrator.ts';
import { acceptInvitation } from './set-password.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { asker, frontDoor, minutesLater, PASSWORD } from './testing/front-door.ts';

const db = testDatabase();
const typed: Founding = {
  agency: 'Calusa Family Partners',
  short: 'CFP',
  state: 'FL',
  zone: 'America/New_York',
  name: 'Harold Nakamura-Bell',
  title: 'System administrator',
  email: 'harold@calusa.example.org',
  password: PASSWORD,
  again: PASSWORD,
};
const tokenIn = (link: string | null) => link!.split('/').at(-1)!;

test('all that is wrong is told at once, each at its place', () => {
  const empty = Object.fromEntries(Object.keys(typed).map(name => [name, ''])) as Founding;
  expect(foundingProblems(typed)).toEqual([]);
  expect(
    foundingProblems(empty)
      .map(({ at }) => at)
      .sort(),
  ).toEqual(['agency', 'email', 'name', 'password', 'short', 'state', 'title', 'zone']);
  expect(
    foundingProblems({ ...typed, agency: 'a\0b', short: 'x'.repeat(21), name: '\u202eevil', again: 'other' }).map(
      ({ at, code }) => `${at} ${code}`,
    ),
  ).toEqual([
    'agency not-allowed-characters',
    'short too-long',
    'name not-allowed-characters',
    'again passwords-differ',
  ]);
});

test('the set-up address makes the agency and its administrator once, within a day', async () => {
  const door = frontDoor(db.pool);
  const first = await createSetupLink(door);
  const second = await createSetupLink(door);
  expect(second).toMatch(/^http:\/\/localhost:3000\/set-up\/[\w-]{43}$/);
  expect(await isSetupOpen(door, asker, tokenIn(first))).toBe(false);
  const token = tokenIn(second);
  expect(await isSetupOpen(door, asker, token)).toBe(true);
  expect(await isSetupOpen(frontDoor(db.pool, minutesLater(24 * 60)), asker, token)).toBe(false);
  expect(await foundAgency(door, asker, { token: 'x'.repeat(43), typed, language: 'es' })).toEqual({
    ok: false,
    refusal: { kind: 'gone' },
  });
  expect(await foundAgency(door, asker, { token, typed: { ...typed, email: 'harold' }, language: 'es' })).toMatchObject(
    { refusal: { problems: [{ at: 'email', code: 'not-an-email' }] } },
  );
  expect(await foundAgency(door, asker, { token, typed, language: 'es' })).toMatchObject({ ok: true });
  expect(await foundAgency(door, asker, { token, typed, language: 'es' })).toEqual({
    ok: false,
    refusal: { kind: 'gone' },
  });
  expect(await createSetupLink(door)).toBeNull();
  expect(
    await db.rows(`
    select a.name, a.state_code, o.part, u.kind, u.language, s.title, p.role from app.agency a
    join app.care_organization o on o.agency_id = a.id join app.user_account u on u.agency_id = a.id
    join app.staff_member s on s.id = u.id and s.organization_id = o.id join app.position p on p.user_id = u.id`),
  ).toEqual([
    {
      name: 'Calusa Family Partners',
      state_code: 'FL',
      part: 'lead_agency',
      kind: 'staff',
      language: 'es',
      title: 'System administrator',
      role: 'administrator',
    },
  ]);
  const account = await db.value('select id from app.user_account');
  expect(await db.value(`select by_user from record.row_change where table_name = 'agency'`)).toBe(account);
  expect(await signInWithPassword(door, asker, { address: typed.email, password: PASSWORD })).toMatchObject({
    ok: true,
    value: { step: 'set-up' },
  });
});

test('a set-up link that is still open founds nothing beside an agency', async () => {
  // The agency of the test before stands; a second link, planted, still founds nothing.
  const planted = 'p'.repeat(43);
  const { hashOf } = await import('./tokens.ts');
  await db.admin.query(
    `insert into auth.link (id, token_hash, purpose, code_tries, made_at, ends_at) values (gen_random_uuid(), $1, 'first-administrator', 0, $2, $3)`,
    [hashOf(planted), minutesLater(0), minutesLater(60)],
  );
  expect(
    await foundAgency(frontDoor(db.pool), asker, {
      token: planted,
      typed: { ...typed, email: 'b@example.org' },
      language: 'en',
    }),
  ).toEqual({ ok: false, refusal: { kind: 'gone' } });
  expect(await db.value('select count(*)::int from app.agency')).toBe(1);
});

test('by command: a further administrator with a link to set a password, once; the message waits in the outbox', async () => {
  const door = frontDoor(db.pool, minutesLater(10));
  const given = { name: 'Priya Sundaram', email: 'priya@calusa.example.org', language: 'en' } as const;
  const made = await createAdministrator(door, given);
  if (!made.ok) throw new Error(made.refusal.kind);
  expect((await showOutbox(door)).map(({ to, link, subject }) => [to, link, subject])).toEqual([
    ['priya@calusa.example.org', made.value.link, 'Set up how you sign in'],
  ]);
  expect(await createAdministrator(door, given)).toEqual({ ok: false, refusal: { kind: 'in-use' } });
  expect(await createAdministrator(door, { ...given, email: 'priya' })).toEqual({
    ok: false,
    refusal: { kind: 'no-address' },
  });
  expect(await createAdministrator(door, { ...given, name: ' ', email: 'x@example.org' })).toEqual({
    ok: false,
    refusal: { kind: 'no-name' },
  });
  const token = tokenIn(made.value.link);
  const accept = (password: string, again = password) => acceptInvitation(door, asker, { token, password, again });
  expect(await accept('short')).toMatchObject({
    refusal: { problems: [{ at: 'password', code: 'password-too-short' }] },
  });
  expect(await accept(PASSWORD, 'another')).toMatchObject({
    refusal: { problems: [{ at: 'again', code: 'passwords-differ' }] },
  });
  expect(await accept(PASSWORD)).toMatchObject({ ok: true, value: { step: 'set-up' } });
  expect(await accept(PASSWORD)).toEqual({ ok: false, refusal: { kind: 'gone' } });
  expect((await signInWithPassword(door, asker, { address: given.email, password: PASSWORD })).ok).toBe(true);
  expect(
    await db.value(
      `select count(*)::int from record.row_change where table_name = 'position' and operation = 'insert'`,
    ),
  ).toBe(2);
});

test('by command: the second factor is taken away, recorded, and set up anew', async () => {
  const door = frontDoor(db.pool, minutesLater(20));
  const userId = await db.value<string>(`select id from app.user_account where name = 'Priya Sundaram'`);
  await db.admin.query(`insert into auth.second_factor values ($1, 'x', 0, now())`, [userId]);
  expect(
    await signInWithPassword(door, asker, { address: 'priya@calusa.example.org', password: PASSWORD }),
  ).toMatchObject({ value: { step: 'code' } });
  expect(await resetSecondFactor(door, 'PRIYA@calusa.example.org')).toEqual({ ok: true, value: null });
  expect(
    await signInWithPassword(door, asker, { address: 'priya@calusa.example.org', password: PASSWORD }),
  ).toMatchObject({ value: { step: 'set-up' } });
  expect(
    await db.value(`select count(*)::int from auth.event where code = 'second-factor-reset' and user_id = $1`, [
      userId,
    ]),
  ).toBe(1);
  expect(await resetSecondFactor(door, 'nobody@example.org')).toEqual({ ok: false, refusal: { kind: 'nobody' } });
});
