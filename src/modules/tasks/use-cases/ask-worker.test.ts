import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { type AskWorker, askWorker, settleTasks } from './ask-worker.ts';

const db = testDatabase();
let county: County;
let child: Child;
beforeAll(async () => {
  county = await aCounty(db);
  child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
});

const ines = () => county.homes.harbor.caregivers[0]!.userId;
const faye = () => county.homes.reef.caregivers[0]!.userId;
const asked = (sourceId: string, kind: AskWorker['kind'] = 'answer_on_plan') =>
  ({ childId: child.id, kind, dueOn: '2026-11-20', sourceId }) as const;
const tasksFrom = (sourceId: string) =>
  db.rows(
    `select user_id, due_on::text, opened_by, done_by, dropped_why from app.task where source_id = $1 order by opened_at`,
    [sourceId],
  );
const facts = (name: string, by: string) =>
  db.value<number>(`select count(*)::int from record.fact where name = $1 and by_user = $2`, [name, by]);

test('a caregiver gives the child’s worker a task, once, and it is heard of', async () => {
  const source = newId();
  for (const _ of [1, 2]) await db.as(ines()).commit(ask => askWorker(ask, asked(source)));
  expect(await tasksFrom(source)).toEqual([
    { user_id: county.staff.ana, due_on: '2026-11-20', opened_by: ines(), done_by: null, dropped_why: null },
  ]);
  expect(await facts('TaskOpened', ines())).toBe(1);
});

test('what it asked for has happened, or is not needed any more', async () => {
  const [done, dropped] = [newId(), newId()];
  for (const source of [done, dropped]) await db.as(ines()).commit(ask => askWorker(ask, asked(source)));
  const settle = (sourceId: string, why?: string) =>
    db
      .as(ines())
      .commit(ask =>
        settleTasks(ask, { childId: child.id, kind: 'answer_on_plan', sourceId, ...(why !== undefined && { why }) }),
      );
  expect(await settle(done)).toBe(1);
  expect(await settle(done)).toBe(0);
  expect(await settle(dropped, 'Answered by telephone.')).toBe(1);
  expect(await tasksFrom(done)).toMatchObject([{ done_by: ines(), dropped_why: null }]);
  expect(await tasksFrom(dropped)).toMatchObject([{ done_by: null, dropped_why: 'Answered by telephone.' }]);
  expect([await facts('TaskCompleted', ines()), await facts('TaskDropped', ines())]).toEqual([1, 1]);
});

test('nobody else’s child, and no task without a worker', async () => {
  const source = newId();
  await db.as(faye()).commit(ask => askWorker(ask, asked(source)));
  await db.as(county.staff.hugo, { focus: child.id }).commit(ask => askWorker(ask, asked(source)));
  expect(await tasksFrom(source)).toEqual([]);
  await db.as(ines()).commit(ask => askWorker(ask, asked(source)));
  expect(
    await db
      .as(faye())
      .commit(ask => settleTasks(ask, { childId: child.id, kind: 'answer_on_plan', sourceId: source })),
  ).toBe(0);
});
