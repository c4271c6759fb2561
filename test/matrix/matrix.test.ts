import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';
import { agencyTables } from './agency-tables.ts';
import { askWhoTheyAre, differences, type People } from './cells.ts';
import { sqlDoor } from './doors.ts';
import { aFixture, type Fixture } from './fixture.ts';
import { guestTables } from './guest-tables.ts';
import { inboxTables } from './inbox-tables.ts';
import { invitationLinks } from './invitation-links.ts';
import { madeByBuilders, sampleRows } from './sample-rows.ts';
import { wholeTables } from './whole-tables.ts';

const db = testDatabase();
let fixture: Fixture;
let people: People;
beforeAll(async () => {
  fixture = await aFixture(db);
  people = await askWhoTheyAre(db, fixture);
  await db.admin.query('begin');
});
afterAll(() => db.admin.query('rollback'));

test('every protected table has its rows in the matrix', () => {
  expect(
    fixture.tables.map(({ name }) => name).filter(name => !sampleRows[name] && !madeByBuilders.includes(name)),
  ).toEqual([]);
});

test('everybody sees and writes what the table of truth says, and nothing else', async () => {
  const count = { asked: 0 };
  const found: string[] = [];
  for await (const difference of differences(sqlDoor(db.admin), fixture, people, {}, count)) found.push(difference);
  expect(found).toEqual([]);
  expect(count.asked).toBeGreaterThan(10_000);
}, 240_000);

test('the door, the jobs and the definer see whole the tables they work with', async () => {
  expect(await Array.fromAsync(wholeTables(db.admin))).toEqual([]);
});

/** Both agencies, each with somebody of its staff. */
const agencies = () => [
  { name: 'calusa', id: fixture.agencies.calusa, userId: fixture.readers.ana },
  { name: 'other', id: fixture.agencies.other, userId: fixture.readers.zoe },
];

test('imports, counting and visitors see the rows of their own agency, each of them, and no other', async () => {
  expect(await Array.fromAsync(agencyTables(db.admin, agencies()))).toEqual([]);
});

test('who holds a link sees the one referral it opens and the entry of their own organization, while it lives', async () => {
  expect(await Array.fromAsync(guestTables(db.admin, fixture.guest))).toEqual([]);
});

test('whoever holds an inbox and its digits sees the referrals of their organization that no rule of their own protects', async () => {
  expect(await Array.fromAsync(inboxTables(db.admin, fixture.guest))).toEqual([]);
});

test('whoever is invited sees by a link what it shows of their one invitation, and no row of any table', async () => {
  expect(await Array.fromAsync(invitationLinks(db.admin, fixture.guest, fixture.subjects.lucy))).toEqual([]);
});

test('dropping any one policy is missed', async () => {
  const { rows: policies } = await db.admin.query<{ name: string; table: string; roles: string[] }>(`
    select p.polname as name, n.nspname || '.' || c.relname as table, array(select r::regrole::text from unnest(p.polroles) r) as roles
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('app', 'record', 'auth') order by 2, 1`);
  expect(policies.length).toBeGreaterThan(150);
  const notMissed: string[] = [];
  for (const { name, table, roles } of policies) {
    await db.admin.query('savepoint with_policy');
    await db.admin.query(`drop policy ${name} on ${table}`);
    const missed =
      (await wholeTables(db.admin, [table]).next()).value ??
      (await agencyTables(db.admin, agencies(), [table]).next()).value ??
      (await guestTables(db.admin, fixture.guest, [table]).next()).value ??
      (await differences(sqlDoor(db.admin), fixture, people, { tables: [table], roles }).next()).value;
    if (!missed) notMissed.push(`${table} ${name}`);
    await db.admin.query('rollback to savepoint with_policy');
  }
  expect(notMissed).toEqual([]);
}, 240_000);
