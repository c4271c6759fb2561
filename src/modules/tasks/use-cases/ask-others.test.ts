import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { askSupervisor } from './ask-supervisor.ts';
import { remindCaregiver } from './remind-caregiver.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
beforeAll(async () => {
  county = await aCounty(db);
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-02-01').make()).id;
});
const ines = () => county.homes.harbor.caregivers[0]!.userId;
const tasksFrom = (sourceId: Id) =>
  db.rows('select user_id, kind, due_on::text, opened_by from app.task where source_id = $1', [sourceId]);
const about = () => ({ childId: lucy, dueOn: '2026-11-25', sourceId: newId() });

test('a caregiver brings about a task of the supervisor, and nobody is named as the one who did', async () => {
  const given = { ...about(), kind: 'facilitated_meeting' } as const;
  expect(await db.as(ines(), { focus: lucy }).commit(ask => askSupervisor(ask, given))).toBe(true);
  expect(await db.as(county.staff.ana, { focus: lucy }).commit(ask => askSupervisor(ask, given))).toBe(false);
  expect(await tasksFrom(given.sourceId)).toEqual([
    { user_id: county.staff.sam, kind: 'facilitated_meeting', due_on: '2026-11-25', opened_by: null },
  ]);
  expect(await db.value(`select count(*)::int from record.fact where name = 'TaskOpened'`)).toBe(0);
});

test('somebody without a part in the child’s plan asks nobody', async () => {
  const given = { ...about(), kind: 'facilitated_meeting' } as const;
  for (const stranger of [county.homes.reef.caregivers[0]!.userId, county.staff.ben])
    expect(await db.as(stranger, { focus: lucy }).commit(ask => askSupervisor(ask, given))).toBe(false);
  expect(await tasksFrom(given.sourceId)).toEqual([]);
});

test('a caregiver is reminded by themselves, by the other caregiver and by staff, once for one thing', async () => {
  const omar = county.homes.harbor.caregivers[1]!.userId;
  const given = { ...about(), kind: 'plan_promise', userId: omar } as const;
  expect(await db.as(ines(), { focus: lucy }).commit(ask => remindCaregiver(ask, given))).toBe(true);
  expect(await db.as(omar, { focus: lucy }).commit(ask => remindCaregiver(ask, given))).toBe(false);
  const mine = { ...about(), kind: 'plan_promise', userId: ines() } as const;
  expect(await db.as(county.staff.ana, { focus: lucy }).commit(ask => remindCaregiver(ask, mine))).toBe(true);
  expect(await tasksFrom(given.sourceId)).toEqual([
    { user_id: omar, kind: 'plan_promise', due_on: '2026-11-25', opened_by: ines() },
  ]);
});

test('whoever does not care for the child now is not reminded', async () => {
  const wes = county.homes.cove.caregivers[0]!.userId;
  for (const userId of [wes, county.staff.ana])
    expect(
      await db
        .as(county.staff.ana, { focus: lucy })
        .commit(ask => remindCaregiver(ask, { ...about(), kind: 'plan_promise', userId })),
    ).toBe(false);
});
