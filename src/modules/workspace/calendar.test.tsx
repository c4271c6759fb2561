import { beforeAll, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as calendarPage from './pages/calendar.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

test('a month shows what is planned for one’s own children, and says where it shows not all of it', async () => {
  const child = await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-03-01').make();
  await aHearing(db, child, { kind: 'judicial-review', on: '2026-12-10', held: false, by: county.staff.ana });
  const ana = visitor(county.staff.ana);
  const page = await ana.draw(calendarPage, { query: 'month=2026-12' });
  expect(page).toContain('Lucy');
  expect(page).not.toContain('The first 500');
  expect(await visitor(county.staff.ben).draw(calendarPage, { query: 'month=2026-12' })).not.toContain('Lucy');
  expect(await ana.draw(calendarPage, { query: 'month=2027-01' })).toContain('Nothing is planned');
  await db.admin.query(
    `insert into app.hearing (id, agency_id, child_id, kind, set_for, state, recorded_by, recorded_at)
     select uuidv7(), $1, $2, 'permanency', '2026-12-11T14:00:00Z'::timestamptz + i * interval '1 minute', 'set', $3, '2026-11-18' from generate_series(1, 520) i`,
    [county.agencyId, child.id, county.staff.ana],
  );
  const { body } = await ana.look(calendarPage, { query: 'month=2026-12' });
  expect(body.cut).toContain('The first 500 of this month');
  expect(body.days.flatMap(({ entries }: { entries: unknown[] }) => entries)).toHaveLength(500);
  expect(await ana.draw(calendarPage, { query: 'month=2026-12', language: 'es' })).toContain(
    'Se muestran los primeros 500',
  );
});
