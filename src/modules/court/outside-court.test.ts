import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aTeamMember, type Case } from '#test/builders/cases.ts';
import { aChild, type Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aFinding, aHearing, counted, theRules } from '#test/builders/dates.ts';
import { aPerson } from '#test/builders/people.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as courtPage from './pages/outside-court.tsx';
import * as myHearings from './telling/pages/my-hearings.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let jo: Child;
let other: Child;
let judge: Id;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  const { ana, ben } = county.staff;
  const removed = (of: Case) => aChild(db, of).removedOn('2025-12-11').inHome(county.homes.harbor).from('2025-12-11');
  jo = await removed(county.cases.reyes).named('Jo').make();
  other = await removed(county.cases.other).make();
  await aFinding(db, jo, 'abuse-or-neglect', '2026-01-14', ana);
  await aHearing(db, jo, { kind: 'judicial-review', on: '2026-06-08', by: ana });
  await aHearing(db, jo, { kind: 'permanency', on: '2026-12-08', held: false, by: ana });
  await aHearing(db, other, { kind: 'permanency', on: '2026-12-09', held: false, by: ben });
  judge = await anAccountFor(
    db,
    county.agencyId,
    await aPerson(db, county.agencyId, { first: 'Ada' }),
    'court',
    'Hon. Ada Quill',
  );
  await aTeamMember(db, jo.case, judge, 'judge');
  await counted(db, jo);
});

test('a judge reads what courts did about a child of theirs and what courts have to do, and nothing else', async () => {
  const page = await visitor(judge, { params: { childId: jo.id } }).look(courtPage);
  const { body } = page;
  expect(body.entries.map(({ title, list }: { title: string; list: string }) => `${list}: ${title}`)).toEqual([
    'hearings: Permanency hearing',
    'hearings: Judicial review',
    'findings: Abuse or neglect',
  ]);
  const titles = body.dates.map(({ title }: { title: string }) => title);
  expect(titles).toContain('Permanency hearing');
  expect(titles.join()).not.toMatch(/visit|health|school/i);
  expect(JSON.stringify(body)).not.toMatch(/Ana Soto|\/dates\//);
  const html = await visitor(judge, { params: { childId: jo.id }, language: 'es' }).draw(courtPage);
  expect(html).toContain('Fechas legales sobre la corte');
  expect(html).not.toContain('/correct');
});

test('no other child, and nobody of the staff, of families or of homes', async () => {
  expect((await visitor(judge, { params: { childId: other.id } }).look(courtPage)).status).toBe(404);
  const caregiver = county.homes.harbor.caregivers[0]!.userId;
  for (const user of [county.staff.ana, caregiver])
    expect((await visitor(user, { params: { childId: jo.id } }).look(courtPage)).status).toBe(403);
});

test('of what is due a judge sees what courts have to do, and writes nothing', async () => {
  const topics = await db
    .as(judge, { focus: jo.id })
    .look(({ tx }) => tx.selectFrom('app.clocks_v_duty').select(['topic', 'child_id']).distinct().execute());
  expect(topics).toEqual([{ topic: 'court', child_id: jo.id }]);
  await expect(
    db
      .as(judge, { focus: jo.id })
      .commit(({ tx }) => tx.deleteFrom('app.hearing').where('child_id', '=', jo.id).execute()),
  ).rejects.toThrow(/permission denied/);
});

test('a judge reads what is set in their own cases, and in no other', async () => {
  const { body } = await visitor(judge).look(myHearings);
  expect(body.docket.rows.map(({ title, href }: { title: string; href: string }) => [title, href])).toEqual([
    ['Permanency hearing about Jo', `/home/children/${jo.id}/court`],
  ]);
  const told = await visitor(county.homes.harbor.caregivers[0]!.userId).look(myHearings);
  expect(told.body.docket).toBeNull();
});
