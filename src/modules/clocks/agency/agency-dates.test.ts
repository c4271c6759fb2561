import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { recountHome, recountHomes, recountHomesWhen, StepDocumented } from '#modules/clocks/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { theRules } from '#test/builders/dates.ts';
import type { Home } from '#test/builders/homes.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as agencyPage from '../pages/agency-dates.tsx';
import * as homePage from '../pages/home-dates.tsx';
import { documentStep } from '../use-cases/document-step.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  await db.admin.query(`update app.agency set records_from = '2026-01-01'`);
});

type Row = { rule: string; state: string; due_on: string | null };
const owed = (home: Id | null, ...rules: string[]): Promise<string[]> =>
  db
    .rows<Row>(
      `select rule, state, due_on::text from app.agency_obligation where home_id is not distinct from $1 and rule = any ($2) order by due_on, rule`,
      [home, rules],
    )
    .then(rows => rows.map(({ rule, state, due_on }) => `${rule} ${state} ${due_on ?? '-'}`));
const count = (home: Home, now = NOW) => recountHome(db.pool, { agency: county.agencyId, home: home.id }, now);
const clearance = (home: Home, place: number, from: string) =>
  insertRow(db, 'app.adult_clearance', {
    agency_id: county.agencyId,
    home_id: home.id,
    person_id: home.caregivers[place]!.personId,
    kind: 'fingerprints',
    during: `[${from},2029-01-01)`,
  });
const document = (user: Id, homeId: Id | null, step: string, doneOn: string) =>
  db.as(user, { focus: homeId }).commit(ask => documentStep(ask, { homeId, step, doneOn, note: null }));

test('a license makes its duties; the next license, a talk and a step settle them, and counting again changes nothing', async () => {
  const { harbor } = county.homes;
  await clearance(harbor, 0, '2025-12-10');
  expect((await count(harbor)).changed).toBeGreaterThan(3);
  // Twelve months from January 1 (65C-45.012, F.A.C.).
  expect(await owed(harbor.id, 'FL-LIC-ANNUAL', 'FL-LIC-INSERVICE', 'FED-BGC')).toEqual([
    'FED-BGC overdue 2026-01-01',
    'FL-LIC-ANNUAL upcoming 2027-01-01',
    'FL-LIC-INSERVICE upcoming 2027-01-01',
  ]);
  // The other adult of the home was not checked yet.
  await clearance(harbor, 1, '2025-12-20');
  await insertRow(db, 'app.license', {
    agency_id: county.agencyId,
    home_id: harbor.id,
    level: 'II',
    during: '[2027-01-01,2028-01-01)',
    beds: 2,
    youngest: 0,
    oldest: 17,
  });
  expect(await document(county.staff.lena, harbor.id, 'license-step:in-service', '2026-10-05')).toMatchObject({
    ok: true,
  });
  await count(harbor, '2027-01-02T15:00:00Z');
  expect(await owed(harbor.id, 'FL-LIC-ANNUAL', 'FL-LIC-INSERVICE', 'FED-BGC')).toEqual([
    'FED-BGC met 2026-01-01',
    'FED-BGC met 2027-01-01',
    'FL-LIC-ANNUAL met 2027-01-01',
    'FL-LIC-INSERVICE met 2027-01-01',
    'FL-LIC-ANNUAL upcoming 2028-01-01',
    'FL-LIC-INSERVICE upcoming 2028-01-01',
  ]);
  expect(await count(harbor, '2027-01-02T16:00:00Z')).toEqual({ changed: 0, removed: 0 });
  await db.admin.query(`delete from app.license where home_id = $1 and lower(during) = '2027-01-01'`, [harbor.id]);
  expect((await count(harbor)).removed).toBeGreaterThan(2);
});

test('what the agency itself owes begins with its records: a file for each half-year, until it is sent', async () => {
  const { reef } = county.homes;
  expect(await recountHomes(db.pool, county.agencyId, NOW)).toMatchObject({ homes: 3 });
  expect(await owed(null, 'FED-REPORT-SEMI-A', 'FED-NEICE-2027')).toEqual([
    'FED-REPORT-SEMI-A overdue 2026-05-15',
    'FED-REPORT-SEMI-A overdue 2026-11-14',
    'FED-REPORT-SEMI-A upcoming 2027-05-15',
    'FED-NEICE-2027 upcoming 2027-10-01',
  ]);
  expect(await document(county.staff.dora, null, 'file-sent:afcars', '2026-05-12')).toMatchObject({ ok: true });
  await recountHomes(db.pool, county.agencyId, NOW);
  expect((await owed(null, 'FED-REPORT-SEMI-A'))[0]).toBe('FED-REPORT-SEMI-A met 2026-05-15');
  expect((await owed(reef.id, 'FL-LIC-ANNUAL')).length).toBe(1);
});

test('a step is refused to others, of a day to come, of no rule, and twice', async () => {
  const { harbor } = county.homes;
  const { lena, ana, liv } = county.staff;
  const step = 'license-step:training';
  await expect(document(lena, county.agencyId, step, '2026-11-01')).rejects.toThrow(NotThere);
  expect(await document(ana, harbor.id, step, '2026-11-01')).toEqual(no({ kind: 'not-allowed' }));
  expect(await document(lena, null, 'file-sent:afcars', '2026-11-01')).toEqual(no({ kind: 'not-allowed' }));
  expect(await document(lena, harbor.id, 'license-step:renewed', '2026-11-19')).toEqual(
    no({
      kind: 'invalid',
      problems: [
        { at: 'step', code: 'not-one-of' },
        { at: 'day', code: 'in-the-future' },
      ],
    }),
  );
  expect(await document(lena, harbor.id, step, '2026-11-01')).toMatchObject({ ok: true });
  expect(await document(liv, harbor.id, step, '2026-11-01')).toEqual(no({ kind: 'documented-already' }));
  const [fact] = await db.rows<{ id: Id; agencyId: Id; body: Record<string, string> }>(
    `select id, agency_id as "agencyId", body from record.fact where name = $1 and body ->> 'kind' = 'training'`,
    [StepDocumented.name],
  );
  const [hearer] = recountHomesWhen([StepDocumented]);
  await hearer!.hear(
    { ...fact!, name: StepDocumented.name, at: NOW },
    (text, values) => db.admin.query(text, values),
    NOW,
  );
  expect(
    await db.value(`select payload ->> 'home' from jobs._private_jobs where key = $1`, [`recount-home:${harbor.id}`]),
  ).toBe(harbor.id);
});

test('the home’s page says why in place, in both languages, and takes a step of licensing', async () => {
  const { reef } = county.homes;
  await count(reef);
  const params = { homeId: reef.id };
  const lena = visitorOf(db)(county.staff.lena, { params });
  const { body } = await lena.look(homePage);
  const rows = body.loaded.groups.flatMap((group: { rows: unknown[] }) => group.rows);
  const annual = rows.find((row: { title: string }) => row.title === 'License renewed');
  expect(annual.why.sentence).toBe('In words: 12 months after license of a home (Jan 1, 2026).');
  expect(annual.why.facts).toEqual([
    { key: expect.stringMatching(/^license:/), text: expect.stringContaining('January 1, 2026') },
  ]);
  expect(annual.settle).toBe(`/homes/${reef.id}/license`);
  expect(await lena.draw(homePage, { language: 'es' })).toContain('En palabras:');
  expect(
    (await lena.send(homePage, { step: '', 'day-year': '2026', 'day-month': '10', 'day-day': '5', note: '' })).body
      .problems,
  ).toHaveLength(1);
  const sent = await lena.send(homePage, {
    step: 'license-step:in-service',
    'day-year': '2026',
    'day-month': '10',
    'day-day': '5',
    note: 'Eight hours.',
  });
  expect(sent.to).toBe(`/homes/${reef.id}/dates?done=step`);
  // Whoever reads the license reads its dates, and documents nothing.
  const ana = await visitorOf(db)(county.staff.ana, { params }).look(homePage);
  expect([ana.status, ana.body.loaded.form, ana.body.loaded.groups.length > 0]).toEqual([200, null, true]);
});

test('what the agency owes is for those who answer for it', async () => {
  await recountHomes(db.pool, county.agencyId, NOW);
  const seen = async (user: Id) => (await visitorOf(db)(user).look(agencyPage)).body?.loaded?.groups.length ?? null;
  expect(await Promise.all([county.staff.dora, county.staff.abel, county.staff.gus].map(seen))).toEqual([2, 2, 2]);
  expect((await visitorOf(db)(county.staff.ana).look(agencyPage)).status).toBe(403);
  expect(
    await db
      .as(county.staff.sam)
      .look(({ tx }) => tx.selectFrom('app.agency_obligation').select('id').where('home_id', 'is', null).execute()),
  ).toEqual([]);
  const drawn = await visitorOf(db)(county.staff.dora).draw(agencyPage);
  expect(drawn).toContain('AFCARS');
  expect(drawn).toContain('45 CFR 1355.43');
});
