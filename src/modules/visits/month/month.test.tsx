import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { RecordContact } from '../contract.ts';
import { recordContact } from '../use-cases/record-contact.ts';
import { loadMonth } from './load-month.ts';
import { monthOf } from './month-of.ts';
import * as monthPage from './pages/month.tsx';
import { monthQuery } from './store.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let lucy: Id;
let leo: Id;
let mia: Id;
let obi: Id;

const seen = async (childId: Id, happenedAt: string, more: Partial<RecordContact> = {}, user = county.staff.ana) =>
  value(
    await db.as(user, { focus: childId }).commit(ask =>
      recordContact(ask, {
        childId,
        kind: 'caseworker_visit',
        way: 'in_person',
        place: 'residence',
        held: true,
        aloneWithChild: true,
        happenedAt,
        madeBy: user,
        ...more,
      }),
    ),
  );

beforeAll(async () => {
  county = await aCounty(db);
  const child = async (named: string, since = '2026-02-01', of = county.cases.reyes) =>
    (await county.aChild(of).named(named).removedOn(since).inHome(county.homes.harbor).from(since).make()).id;
  lucy = await child('Lucy');
  leo = await child('Leo');
  mia = await child('Mia', '2026-10-12');
  obi = await child('Obi', '2026-02-01', county.cases.other);
  // 11 in the evening of the last day of October in the county is November at Greenwich.
  await seen(lucy, '2026-11-01T03:00:00Z');
  await seen(leo, '2026-10-05T15:00:00Z', { way: 'video', place: null, aloneWithChild: null });
  await seen(leo, '2026-10-06T15:00:00Z', { held: false, aloneWithChild: null });
  await seen(obi, '2026-10-07T15:00:00Z', { place: 'school' }, county.staff.ben);
});

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('months are those of the county: a visit late on their last evening belongs to them', async () => {
  const of = (child: Id, month: string) =>
    db.as(county.staff.ana, { focus: child }).look(ask => monthOf(ask, child, month));
  expect(await of(lucy, '2026-10')).toMatchObject({ state: 'met', lastOn: '2026-10-31' });
  expect(await of(lucy, '2026-11')).toMatchObject({ state: 'open', until: '2026-11-30' });
  expect(await of(mia, '2026-10')).toMatchObject({ state: 'not-counted' });
  expect(await of(mia, '2026-09')).toBeNull();
});

test('a case manager reads their own children: who was seen, who is missing and by when', async () => {
  const october = text(await visitor(county.staff.ana).draw(monthPage, { query: 'month=2026-10' }));
  expect(october).toMatch(/Visits in October 2026.*Seen 1 of 2 \(50%\).*Not seen 1/);
  expect(october).toMatch(/Leo.* not seen in this month.*tried 1 time · seen by video 1 time/);
  expect(october).not.toContain('Obi');
  expect(october).not.toContain('By case manager');
  const november = text(await visitor(county.staff.ana).draw(monthPage, { query: 'month=2027-03', language: 'es' }));
  expect(november).toMatch(/Visitas de noviembre de 2026.*hasta el 30 nov 2026/);
});

test('a supervisor and a director read by case manager, down to each child; nobody else has the page', async () => {
  const dora = text(await visitor(county.staff.dora).draw(monthPage, { query: 'month=2026-10' }));
  expect(dora).toMatch(/By case manager.*Ana Soto 1 of 2 \(50%\) 0 1 1 Ben Ito 1 of 1 \(100%\) 0 0 0/);
  const sam = text(
    await visitor(county.staff.sam).draw(monthPage, { query: `month=2026-10&worker=${county.staff.ana}` }),
  );
  expect(sam).toContain('Who is missing: Ana Soto');
  expect(sam).not.toContain('Ben Ito');
  expect(text(await visitor(county.staff.hana).draw(monthPage, { query: 'month=2026-10' }))).toContain(
    'nobody counts yet',
  );
  expect((await visitor(county.staff.ned).look(monthPage)).status).toBe(403);
});

test('of a long list so many are named as a page can hold; the rest is read by case manager', async () => {
  const month = Temporal.PlainYearMonth.from('2026-10');
  const short = await db.as(county.staff.dora).look(ask => loadMonth(ask, { month, workerId: null }, 1));
  expect([short.seen.length, short.seenLeft]).toEqual([
    1,
    'And 1 more child: choose a case manager above to read every name.',
  ]);
  const whole = await db.as(county.staff.dora).look(ask => loadMonth(ask, { month, workerId: null }));
  expect([whole.seen.length, whole.seenLeft]).toEqual([2, null]);
});

test('a month of an office is one question, read by the index of each child', async () => {
  await db.rows('begin');
  // As a state's own extract is copied in: no trigger runs for each row.
  await db.rows(`set local session_replication_role = 'replica'`);
  await db.rows(
    `insert into app.contact (id, agency_id, office_id, child_id, kind, way, place, held, happened_at, made_by, entered_at, entered_by)
     select uuidv7(), $1, $2, c.child, 'caseworker_visit', 'in_person', 'residence', true, at, $3, at, $3
     from (select uuidv7() as child from generate_series(1, 200)) c, generate_series('2016-01-01'::timestamptz, '2026-09-01', '29 days') at`,
    [county.agencyId, county.units.tidewater.office.id, county.staff.ana],
  );
  await db.rows('commit');
  await db.rows('analyze app.contact');
  const plan = await db.as(county.staff.dora).look(async ({ tx }) => {
    const { sql, parameters } = monthQuery({ month: '2026-10', zone: 'America/New_York' }).compile(tx);
    return JSON.stringify(await tx.executeQuery({ sql: `explain (format json) ${sql}`, parameters } as never));
  });
  expect(plan).toContain('"Index Name":"contact__child"');
  expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"contact"/);
});
