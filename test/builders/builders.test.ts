import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';
import { aTeamMember, handOver } from './cases.ts';
import { aCounty } from './county.ts';

const db = testDatabase();
const names = (person: ReturnType<typeof db.as>) =>
  person.look(async ({ tx }) =>
    (await sql<{ first_name: string }>`select first_name from app.person order by 1`.execute(tx)).rows.map(
      row => row.first_name,
    ),
  );

test('a county, and what its people see', async () => {
  const county = await aCounty(db);
  const { staff, homes, cases, mother } = county;
  const lucy = await county.aChild().named('Lucy').withMother(mother).inHome(homes.harbor).from('2026-02-01').make();
  await county
    .aChild()
    .named('Leo')
    .inHome(homes.harbor)
    .from('2026-02-01')
    .endedOn('2026-03-01')
    .inHome(homes.reef)
    .from('2026-03-01')
    .make();
  await county
    .aChild(cases.reyesHeron)
    .named('Nina')
    .inHome(homes.harbor)
    .from('2026-04-01')
    .away('respite', '2026-11-18', '2026-11-20', homes.cove)
    .make();
  await county.aChild(cases.other).named('Obi').inHome(homes.reef).make();

  expect(await names(db.as(staff.ana))).toEqual(['Leo', 'Lucy', 'Rosa']);
  expect(await names(db.as(staff.sam))).toEqual(['Leo', 'Lucy', 'Rosa']);
  expect(await names(db.as(staff.hugo))).toEqual(['Nina', 'Rosa']);
  expect(await names(db.as(staff.dora))).toEqual(['Leo', 'Lucy', 'Obi', 'Rosa']);
  expect(await names(db.as(homes.harbor.caregivers[0]!))).toEqual(['Ines', 'Lucy', 'Nina']);
  expect(await names(db.as(homes.harbor.caregivers[1]!, { now: '2026-02-15T12:00:00Z' }))).toEqual(['Leo', 'Lucy']);
  expect(await names(db.as(homes.cove.caregivers[0]!))).toEqual(['Nina', 'Wes']);
  expect(await names(db.as(homes.cove.caregivers[0]!, { now: '2026-11-20T15:00:00Z' }))).toEqual(['Wes']);

  await handOver(db, cases.reyes, staff.ben, '2026-11-10');
  await aTeamMember(db, cases.reyes, staff.edda, 'specialist', { until: '2026-11-17', childId: lucy.id });
  expect(await names(db.as(staff.ana))).toEqual([]);
  expect(await names(db.as(staff.ben))).toContain('Lucy');
});
