import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#test/support/test-database.ts';
import { addSignInAddress } from './addresses.ts';
import { inviteStaff } from './set-password.ts';
import { usualSettings } from './settings.ts';
import { anAccount, anAccountWithAddress, anAgency, asRole, keyring, MORNING } from './testing/front-door.ts';

const db = testDatabase();
let agency: Awaited<ReturnType<typeof anAgency>>;
beforeAll(async () => {
  agency = await anAgency(db.admin);
});
const tables = [
  'address',
  'password',
  'second_factor',
  'recovery_code',
  'half_sign_in',
  'try_count',
  'event',
  'session',
  'link',
  'outbox',
];
const add = (
  who: string | null,
  userId: string,
  email: string,
  role: Parameters<typeof asRole>[1] = 'alongside_case',
) =>
  asRole(db.pool, role, who ? { userId: who, agencyId: agency.agencyId } : null, tx =>
    addSignInAddress(tx, { keyring, userId, email }),
  );
const addressesOf = (userId: string) => db.value('select count(*)::int from auth.address where user_id = $1', [userId]);

test('these are all tables of the schema; each forces its policies, for the door and definers alone', async () => {
  const found = await db.rows(`
    select c.relname, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select array_agg(distinct r::regrole::text order by r::regrole::text) from pg_policy p, unnest(p.polroles) r where p.polrelid = c.oid) as roles
    from pg_class c where c.relnamespace = 'auth'::regnamespace and c.relkind = 'r'`);
  expect(found.map(row => row.relname).sort()).toEqual([...tables].sort());
  for (const row of found) expect(row).toMatchObject({ forced: true, roles: ['alongside_definer', 'alongside_door'] });
});

test.each(tables)('no working role but the door reads auth.%s', async table => {
  for (const role of [
    'alongside_case',
    'alongside_office',
    'alongside_agency',
    'alongside_portal',
    'alongside_jobs',
  ] as const) {
    await expect(
      asRole(db.pool, role, null, tx => sql`select * from ${sql.table(`auth.${table}`)}`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
  }
  await expect(
    asRole(db.pool, 'alongside_door', null, tx => sql`select * from ${sql.table(`auth.${table}`)}`.execute(tx)),
  ).resolves.toBeDefined();
});

test('the door reads nothing of the rooms', async () => {
  for (const table of ['user_account', 'staff_member', 'person', 'agency']) {
    await expect(
      asRole(db.pool, 'alongside_door', null, tx => sql`select * from ${sql.table(`app.${table}`)}`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
  }
});

test('events can be added, not changed or removed', async () => {
  for (const statement of ['delete from auth.event', `update auth.event set code = 'x'`]) {
    await expect(asRole(db.pool, 'alongside_door', null, tx => sql.raw(statement).execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  }
});

test('an address that leads to somebody else is passed over, and the caller is not told', async () => {
  const administrator = await anAccount(db.admin, agency, { role: 'administrator' });
  const [first, second] = [await anAccount(db.admin, agency), await anAccount(db.admin, agency)];
  expect(await add(administrator, first, 'same@example.org')).toBe(
    await add(administrator, second, 'SAME@example.org'),
  );
  expect([await addressesOf(first), await addressesOf(second)]).toEqual([1, 0]);
  expect(
    await db.value(
      `select count(*)::int from auth.event where code = 'address-in-use' and user_id = $1 and by_user = $2`,
      [second, administrator],
    ),
  ).toBe(1);
});

test('a colleague may give a caregiver a first address, and nobody may redirect an account', async () => {
  const worker = await anAccount(db.admin, agency, { role: 'licensing_counselor' });
  const caregiver = await anAccount(db.admin, agency, { kind: 'caregiver' });
  await add(worker, caregiver, 'caregiver@example.org');
  expect(await addressesOf(caregiver)).toBe(1);
  // A second one would let the worker sign in as them; so would any address of a colleague.
  await expect(add(worker, caregiver, 'worker-own@example.org')).rejects.toMatchObject({ code: '42501' });
  const colleague = await anAccount(db.admin, agency);
  await expect(add(worker, colleague, 'worker-own@example.org')).rejects.toMatchObject({ code: '42501' });
  await expect(add(caregiver, colleague, 'x@example.org', 'alongside_portal')).rejects.toThrow(/permission denied/);
  await expect(add(null, colleague, 'x@example.org')).rejects.toMatchObject({ code: '42501' });
});

test('an administrator of another agency may do nothing here', async () => {
  const elsewhere = await anAgency(db.admin, 'Another agency');
  const stranger = await anAccount(db.admin, elsewhere, { role: 'administrator' });
  const target = await anAccount(db.admin, agency);
  await expect(add(stranger, target, 'x@example.org')).rejects.toMatchObject({ code: '42501' });
});

test('only an administrator invites, and only staff', async () => {
  const administrator = await anAccount(db.admin, agency, { role: 'administrator' });
  const invited = await anAccountWithAddress(db, agency, { email: 'new@example.org' });
  const caregiver = await anAccount(db.admin, agency, { kind: 'caregiver' });
  const invite = (who: string, userId: string) =>
    asRole(db.pool, 'alongside_case', { userId: who, agencyId: agency.agencyId }, tx =>
      inviteStaff(tx, {
        keyring,
        settings: usualSettings,
        origin: 'http://localhost:3000',
        userId,
        now: Temporal.Instant.from(MORNING),
      }),
    );
  await expect(invite(invited, invited)).rejects.toMatchObject({ code: '42501' });
  await expect(invite(administrator, caregiver)).rejects.toMatchObject({ code: '42501' });
  await invite(administrator, invited);
  await invite(administrator, invited);
  expect(
    await db.rows(
      `select used_at is null as open from auth.link where user_id = $1 and purpose = 'invitation' order by open`,
      [invited],
    ),
  ).toEqual([{ open: false }, { open: true }]);
});
