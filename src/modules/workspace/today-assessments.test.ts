import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as teamPage from './pages/team.tsx';
import * as todayPage from './pages/today.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  const obi = await county.aChild(county.cases.other).named('Obi').inHome(county.homes.reef).from('2026-03-01').make();
  for (const dueOn of ['2026-11-16', '2026-11-30', '2026-12-16'])
    await db.admin.query(
      `insert into app.assessment_due (id, agency_id, child_id, series, occasion, due_on, opened_at, opened_by)
       values ($1, $2, $3, 'psc-17', 'periodic', $4, '2026-01-01T12:00:00Z', $5)`,
      [newId(), county.agencyId, obi.id, dueOn, county.staff.ben],
    );
});
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a worker’s day shows assessments that are late and that come within two weeks (S2-12)', async () => {
  const today = plain(await visitor(county.staff.ben).draw(todayPage));
  expect(today).toMatch(/Obi: .*Pediatric Symptom Checklist.*2 days late.*Assess.*Obi: .*Nov 30, 2026/);
  expect(today).not.toContain('Dec 16, 2026');
  expect(plain(await visitor(county.staff.ana).draw(todayPage))).not.toContain('Obi');
});

test('a supervisor’s board shows those that are late, and by whom; another unit’s shows none', async () => {
  const board = plain(await visitor(county.staff.tess).draw(teamPage));
  expect(board).toMatch(/Assessments that are late.*Obi: .*2 days late.*Ben Ito, the case manager/);
  expect(board.match(/Obi: /g)).toHaveLength(1);
  expect(plain(await visitor(county.staff.tess, { language: 'es' }).draw(teamPage))).toContain(
    'Evaluaciones con retraso',
  );
  expect(await visitor(county.staff.hana).draw(teamPage)).not.toContain('Obi');
});
