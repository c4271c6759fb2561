import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { sayDueRows } from '../say-due-rows.ts';
import { countsByWorker, openTasksOf, tasksForChild } from '../store.ts';
import { completeTask, completeTasksOfKind } from './complete-task.ts';
import { dropTask } from './drop-task.ts';
import { type OpenTask, openTask } from './open-task.ts';

const db = testDatabase();
let county: County;
let child: string;
beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().named('Lucia').inHome(county.homes.harbor).from('2026-03-01').make()).id;
});

const ana = () => db.as(county.staff.ana);
async function opened(more: Partial<OpenTask> = {}): Promise<string> {
  const task = await ana().commit(ask =>
    openTask(ask, { childId: child, kind: 'visit', dueOn: '2026-11-20', userId: county.staff.ana, ...more }),
  );
  if (!task.ok) throw new Error(task.refusal.kind);
  return task.value.id;
}
const factsNamed = (name: string, taskId: string) =>
  db.value<number>(`select count(*)::int from record.fact where name = $1 and body ->> 'taskId' = $2`, [name, taskId]);

describe('opening', () => {
  test('a task of a worker for her child, with its fact; hours give the day as well', async () => {
    const id = await opened({ dueOn: null, dueAt: '2026-11-19T02:40:00Z', detail: 'Within 24 hours of the move' });
    const [row] = await db.rows(
      'select due_on::text, user_id, opened_by, office_id is not null as placed from app.task where id = $1',
      [id],
    );
    expect(row).toEqual({ due_on: '2026-11-18', user_id: county.staff.ana, opened_by: county.staff.ana, placed: true });
    expect(await factsNamed('TaskOpened', id)).toBe(1);
  });

  test('the same source opens one open task, and another after the first is done', async () => {
    const sourceId = newId();
    const first = await opened({ sourceId });
    expect(await opened({ sourceId })).toBe(first);
    await ana().commit(ask => completeTask(ask, { taskId: first }));
    expect(await opened({ sourceId })).not.toBe(first);
  });

  test('a moment on another day than the day is refused', async () => {
    const refused = await ana().commit(ask =>
      openTask(ask, {
        childId: child,
        kind: 'visit',
        dueOn: '2026-11-20',
        dueAt: '2026-11-19T15:00:00Z',
        userId: county.staff.ana,
      }),
    );
    expect(refused).toEqual(no({ kind: 'due-moment-is-on-another-day' }));
  });

  test('somebody off the team finds no child', async () => {
    const task = { childId: child, kind: 'visit', userId: county.staff.ben } as const;
    await expect(db.as(county.staff.ben).commit(ask => openTask(ask, task))).rejects.toThrow(NotThere);
  });
});

describe('completing', () => {
  test('once; the second is told so', async () => {
    const taskId = await opened();
    expect(await ana().commit(ask => completeTask(ask, { taskId }))).toMatchObject({
      ok: true,
      value: { childId: child },
    });
    expect(await ana().commit(ask => completeTask(ask, { taskId }))).toEqual(no({ kind: 'task-already-done' }));
    expect(await factsNamed('TaskCompleted', taskId)).toBe(1);
  });

  test('not what was dropped', async () => {
    const taskId = await opened();
    await ana().commit(ask => dropTask(ask, { taskId, why: 'Opened twice' }));
    expect(await ana().commit(ask => completeTask(ask, { taskId }))).toEqual(no({ kind: 'task-was-dropped' }));
  });

  test('not by somebody off the team', async () => {
    const taskId = await opened();
    await expect(db.as(county.staff.hugo).commit(ask => completeTask(ask, { taskId }))).rejects.toThrow(NotThere);
    await expect(ana().commit(ask => completeTask(ask, { taskId: 'no-id' }))).rejects.toThrow(NotThere);
  });

  test('all of a kind at once, when what they asked for has happened', async () => {
    await opened({ kind: 'tell_school' });
    await opened({ kind: 'tell_school', userId: county.staff.sam });
    expect(
      await ana().commit(ask =>
        completeTasksOfKind(ask, { childId: child, kind: 'tell_school', userId: county.staff.sam }),
      ),
    ).toBe(1);
    expect(await ana().commit(ask => completeTasksOfKind(ask, { childId: child, kind: 'tell_school' }))).toBe(1);
  });
});

describe('a caregiver', () => {
  const ines = () => county.homes.harbor.caregivers[0]!;

  test('sees and completes what was asked of them, and no task of the agency', async () => {
    const mine = await opened({ kind: 'confirm_card', userId: ines().userId });
    const agencys = await opened();
    const person = db.as(ines().userId, { focus: child });
    expect((await person.look(ask => openTasksOf(ask.tx, ines().userId, '2026-12-31'))).map(task => task.id)).toEqual([
      mine,
    ]);
    expect((await person.look(ask => tasksForChild(ask.tx, child))).open.map(task => task.id)).toEqual([mine]);
    await expect(person.commit(ask => completeTask(ask, { taskId: agencys }))).rejects.toThrow(NotThere);
    expect(await person.commit(ask => completeTask(ask, { taskId: mine }))).toMatchObject({ ok: true });
  });

  test('may change nothing else of a task', async () => {
    const mine = await opened({ kind: 'confirm_card', userId: ines().userId });
    const change = db
      .as(ines().userId)
      .commit(ask => ask.tx.updateTable('app.task').set({ due_on: '2030-01-01' }).where('id', '=', mine).execute());
    await expect(change).rejects.toThrow(/permission denied/);
  });

  test('no longer sees a task when the child has moved on', async () => {
    const gone = (
      await county
        .aChild()
        .named('Iker')
        .inHome(county.homes.reef)
        .from('2026-03-01')
        .inHome(county.homes.harbor)
        .from('2026-11-01')
        .make()
    ).id;
    const former = county.homes.reef.caregivers[0]!;
    await ana().commit(ask => openTask(ask, { childId: gone, kind: 'confirm_card', userId: former.userId }));
    expect(await db.as(former.userId).look(ask => openTasksOf(ask.tx, former.userId, '2026-12-31'))).toEqual([]);
  });
});

describe('dropping', () => {
  test('keeps the reason', async () => {
    const taskId = await opened();
    expect(await ana().commit(ask => dropTask(ask, { taskId, why: ' Opened twice ' }))).toMatchObject({ ok: true });
    expect(await db.value('select dropped_why from app.task where id = $1', [taskId])).toBe('Opened twice');
    expect(await ana().commit(ask => dropTask(ask, { taskId, why: 'Again' }))).toEqual(
      no({ kind: 'task-was-dropped' }),
    );
  });

  test('needs a reason, and a task that is open and there', async () => {
    const taskId = await opened();
    expect(await ana().commit(ask => dropTask(ask, { taskId, why: '  ' }))).toMatchObject({
      ok: false,
      refusal: { problems: [{ at: 'why', code: 'required' }] },
    });
    await ana().commit(ask => completeTask(ask, { taskId }));
    expect(await ana().commit(ask => dropTask(ask, { taskId, why: 'Late' }))).toEqual(
      no({ kind: 'task-already-done' }),
    );
    await expect(db.as(county.staff.ben).commit(ask => dropTask(ask, { taskId, why: 'x' }))).rejects.toThrow(NotThere);
  });
});

describe('the board', () => {
  test('a supervisor counts her unit and nobody else’s, as the rows say late', async () => {
    const other = (await county.aChild(county.cases.other).named('Ada').make()).id;
    await db
      .as(county.staff.ben)
      .commit(ask => openTask(ask, { childId: other, kind: 'visit', dueOn: '2026-11-01', userId: county.staff.ben }));
    await db.rows(
      'update app.task set done_at = now(), done_by = user_id where done_at is null and dropped_at is null and child_id <> $1',
      [other],
    );
    await opened({ dueOn: '2026-11-15' });
    await opened({ dueOn: null, dueAt: '2026-11-18T14:00:00Z' });
    await opened({ kind: 'follow_up', dueOn: '2026-11-15', detail: 'Confirm the bus' });
    await opened({ dueOn: '2026-11-22' });
    await opened({ dueOn: null });
    const days = { now: '2026-11-18T15:00:00Z', today: '2026-11-18', weekEnd: '2026-11-22' };
    const counts = await db.as(county.staff.sam).look(ask => countsByWorker(ask.tx, days));
    expect(counts).toEqual([{ user_id: county.staff.ana, open: 5, late: 2, today: 1, week: 1 }]);

    const due = await ana().look(async ask =>
      sayDueRows(ask, await openTasksOf(ask.tx, county.staff.ana, '2026-12-31'), { named: true, back: '/today' }),
    );
    expect(due.groups.map(({ key, count }) => [key, count])).toEqual([
      ['late', 2],
      ['today', 1],
      ['week', 1],
      ['later', 1],
    ]);
    const [late, hours] = due.groups[0]!.rows;
    expect(late).toMatchObject({
      title: 'Lucia: See the child at home',
      stateWord: '3 days late',
      leaf: { weekday: 'Sun', day: 15, month: 'Nov', state: 'late' },
    });
    expect(hours?.stateWord).toMatch(/^Late since 9:00\sAM$/);
    expect(due.groups[1]!.rows[0]).toMatchObject({ note: 'Confirm the bus', stateWord: 'Was for Nov 15, 2026' });
    expect(due.groups[3]!.rows[0]!.leaf.full).toBe('No day set');
  });
});
