import { expect, test } from 'vitest';
import { aCounty } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { atHomeNow } from './store-children.ts';

const db = testDatabase();

test('children at home are told from those in care, and to nobody who may not see placements', async () => {
  const county = await aCounty(db);
  const inCare = await county.aChild().named('Lucia').inHome(county.homes.harbor).from('2026-03-01').make();
  const wasInCare = await county
    .aChild()
    .named('Noa')
    .inHome(county.homes.harbor)
    .from('2026-03-01')
    .endedOn('2026-05-01')
    .make();
  await db.rows(
    `update app.episode set during = tstzrange(lower(during), '2026-06-01T04:00:00Z'), exit_reason = 'reunification' where child_id = $1`,
    [wasInCare.id],
  );
  const told = (user: string) => db.as(user).look(({ tx }) => atHomeNow(tx, [wasInCare.id, inCare.id]));
  expect([...(await told(county.staff.ana))]).toEqual([wasInCare.id]);
  expect([...(await told(county.staff.hugo))]).toEqual([]);
});
