import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { recordSkill } from '#modules/licensing/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { sayHomeProfile } from './say-home-profile.ts';

const db = testDatabase();
let county: County;
let homeId: Id;
beforeAll(async () => {
  county = await aCounty(db);
  homeId = county.homes.reef.id;
  const child = await county.aChild().inHome(county.homes.reef).from('2026-03-01').make();
  await insertRow(db, 'app.allergy', {
    agency_id: county.agencyId,
    child_id: child.id,
    substance: 'Peanuts',
    severity: 'life_threatening',
    noted_at: '2026-03-02T15:00:00Z',
  });
  // Over since May: nothing is called for by what has ended.
  const grown = await county.aChild().inHome(county.homes.reef).from('2026-03-01').make();
  await insertRow(db, 'app.health_condition', {
    agency_id: county.agencyId,
    child_id: grown.id,
    name: 'Asthma',
    noted_at: '2026-03-02T15:00:00Z',
    ended_on: '2026-05-01',
  });
});

const profile = (user: Id) => db.as(user, { focus: homeId }).look(ask => sayHomeProfile(ask, homeId));
const gaps = async () => (await profile(county.staff.lena))!.gaps.map(({ key }) => key);

test('a skill the children here call for and nobody has suggests its class; learning it closes the gap (S3-15)', async () => {
  expect(await gaps()).toContain('epinephrine');
  expect(await gaps()).not.toContain('asthma');
  const skill = { personId: county.homes.reef.caregivers[0]!.personId, since: '2026-11-10', how: 'class' } as const;
  await db
    .as(county.staff.lena, { focus: homeId })
    .commit(ask => recordSkill(ask, { homeId, skill: 'epinephrine', ...skill }));
  expect(await gaps()).not.toContain('epinephrine');
});

test('every indicator stands there with all five sides, and says who has no view yet (S3-10)', async () => {
  const { rows, words } = (await profile(county.staff.lena))!;
  expect(rows).toHaveLength(6);
  for (const row of rows) expect(row.cells.map(({ text }) => text)).toEqual(Array(5).fill(words.noView));
});

test('whoever does not keep profiles learns nothing of what a child calls for', async () => {
  for (const user of [county.staff.ana, county.staff.ned, county.staff.cora]) expect(await profile(user)).toBeNull();
  const elsewhere = await aCounty(db);
  expect((await profile(elsewhere.staff.lena))!.gaps).toEqual([]);
});
