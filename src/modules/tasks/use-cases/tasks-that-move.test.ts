import { beforeEach, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { dropTasksOfKind } from './drop-tasks-of-kind.ts';
import { handOverTasks } from './hand-over-tasks.ts';
import { openTask } from './open-task.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
beforeEach(async () => {
  county = await aCounty(db);
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-02-01').make()).id;
});
const ana = () => db.as(county.staff.ana, { focus: lucy });
const tasks = () =>
  db.rows('select user_id, done_at is not null as done, dropped_why from app.task where child_id = $1 order by id', [
    lucy,
  ]);
const [ines, omar] = [0, 1].map(index => () => county.homes.harbor.caregivers[index]!.userId) as [() => Id, () => Id];

test('open tasks of a kind end with the reason, except for those who still have to do them', async () => {
  await ana().commit(async ask => {
    await openTask(ask, { childId: lucy, kind: 'confirm_card', userId: ines() });
    await openTask(ask, { childId: lucy, kind: 'confirm_card', userId: omar() });
    await openTask(ask, { childId: lucy, kind: 'call', userId: ines() });
  });
  const about = { childId: lucy, kind: 'confirm_card', except: [omar()], why: 'The child lives elsewhere now.' };
  expect(await ana().commit(ask => dropTasksOfKind(ask, about))).toBe(1);
  expect(await tasks()).toEqual([
    { user_id: ines(), done: false, dropped_why: 'The child lives elsewhere now.' },
    { user_id: omar(), done: false, dropped_why: null },
    { user_id: ines(), done: false, dropped_why: null },
  ]);
});

test('open tasks of one worker become another’s; what is done or somebody else’s stays', async () => {
  const { ana: from, ben: to, sam } = county.staff;
  await ana().commit(async ask => {
    await openTask(ask, { childId: lucy, kind: 'visit', userId: from, dueOn: '2026-11-20' });
    await openTask(ask, { childId: lucy, kind: 'call', userId: sam });
  });
  expect(await ana().commit(ask => handOverTasks(ask, { childIds: [lucy], from, to }))).toBe(1);
  expect((await tasks()).map(task => task.user_id)).toEqual([to, sam]);
  expect(await ana().commit(ask => handOverTasks(ask, { childIds: [], from: to, to: from }))).toBe(0);
});
