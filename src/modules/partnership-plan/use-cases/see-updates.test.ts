import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners } from '#test/builders/plans.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { unseenUpdates } from '../store/home.ts';
import { seeUpdates } from './see-updates.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
let ines: Id;
let omar: Id;

beforeAll(async () => {
  county = await aCounty(db);
  [ines, omar] = county.homes.harbor.caregivers.map(({ userId }) => userId) as [Id, Id];
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
  const plan = await aPlan(db, county, lucy, { state: 'in_force', ...harborSigners(county) });
  for (const user of [ines, omar])
    await insertRow(db, 'app.packet_update', {
      agency_id: county.agencyId,
      child_id: lucy,
      agreement_id: plan.id,
      about: 'health',
      at: '2026-11-17T15:00:00Z',
      user_id: user,
    });
});
const see = (user: Id) => db.as(user, { focus: lucy }).commit(ask => seeUpdates(ask, { childId: lucy }));
const unseen = (user: Id) => db.as(user, { focus: lucy }).look(({ tx }) => unseenUpdates(tx, [lucy]));

test('everybody sees for themselves, and the first time counts', async () => {
  expect(await see(ines)).toEqual(ok({ seen: 1 }));
  expect(await see(ines)).toEqual(ok({ seen: 0 }));
  expect(await unseen(ines)).toEqual([]);
  expect(await unseen(omar)).toHaveLength(1);
  expect(await db.value('select seen_at = $2 from app.packet_update where user_id = $1', [ines, NOW])).toBe(true);
});

test('staff has not seen it for a caregiver', async () => {
  expect(await see(county.staff.ana)).toEqual(no({ kind: 'not-a-caregiver' }));
});

test('who does not care for the child finds no plan', async () => {
  await expect(see(county.homes.reef.caregivers[0]!.userId)).rejects.toThrow(NotThere);
});
