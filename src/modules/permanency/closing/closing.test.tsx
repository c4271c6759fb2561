import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { closeCase } from '#modules/cases/index.ts';
import { dropTask, openTask, tasksForChild } from '#modules/tasks/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCase, type Case } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { oneAfterAnother } from '#test/support/one-after-another.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { setGoal } from '../goals/use-cases/set-goal.ts';
import { closingOf } from './closing-of.ts';
import * as closingPage from './pages/closing.tsx';
import { isAllowed, STAGES } from './rules/stages.ts';
import { moveCase } from './use-cases/move-case.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const sam = () => db.as(county.staff.sam);
async function aFamily(inCare = false): Promise<{ of: Case; child: Id }> {
  const of = await aCase(db, county.units.tidewater, county.staff.ana, { name: 'Ode' });
  const builder = county.aChild(of);
  const { id } = inCare ? await builder.inHome(county.homes.harbor).from('2026-03-01').make() : await builder.make();
  return { of, child: id };
}
const move = (of: Case, to: string, by: Id = county.staff.ana, why = 'It is time') =>
  db.as(by).commit(ask => moveCase(ask, { caseId: of.id, to: to as 'plan', why }));
const open = (of: Case) =>
  sam().look(async ({ tx }) =>
    (await closingOf(tx, of.id)).filter(item => item.open > 0).map(item => `${item.code} ${item.open}`),
  );
const close = (of: Case) => sam().commit(ask => closeCase(ask, { caseId: of.id, at: ask.now }));

describe('the life of a case', () => {
  test('of two who move it at once the second is told where it is by now', async () => {
    const { of } = await aFamily();
    value(await move(of, 'assessment'));
    const plan = (now: string) => (meanwhile?: () => Promise<void>) =>
      db.as(county.staff.ana, { now }).commit(async ask => {
        const moved = await moveCase(ask, { caseId: of.id, to: 'plan', why: 'Assessed' });
        await meanwhile?.();
        return moved;
      });
    const [first, second] = await oneAfterAnother(db, plan('2026-11-20T15:00:00Z'), plan('2026-11-20T15:00:01Z'));
    value(first);
    expect(second).toMatchObject({ value: { refusal: { problems: [{ at: 'to', code: 'stage-not-allowed' }] } } });
  });

  test('goes from stage to stage, and each brings its tasks', async () => {
    const { of, child } = await aFamily();
    value(await move(of, 'assessment'));
    const { open: tasks } = await sam().look(({ tx }) => tasksForChild(tx, child));
    expect(tasks.map(task => `${task.due_on} ${task.detail}`)).toEqual([
      '2026-11-25 Assess safety and write down what was found',
      '2026-12-18 Assess the needs of the child and the family',
      '2026-12-18 Look for relatives and tell them',
    ]);
    expect(await move(of, 'review')).toMatchObject(
      no({ problems: [{ at: 'to', code: 'stage-not-allowed', fill: { from: 'Assessment', to: 'Plan and Closure' } }] }),
    );
    expect(await move(of, 'plan', county.staff.ana, ' ')).toMatchObject(no({ problems: [{ at: 'why' }] }));
    value(
      await db
        .as(county.staff.ana, { now: '2026-11-19T15:00:00Z' })
        .commit(ask => moveCase(ask, { caseId: of.id, to: 'plan', why: 'Assessed' })),
    );
  });

  test('is moved by those who work it, while it is open, and not to closure with a child in care', async () => {
    const { of } = await aFamily(true);
    await expect(move(of, 'assessment', county.staff.hugo)).rejects.toBeInstanceOf(NotThere);
    expect(await move(of, 'assessment', county.staff.ned)).toEqual(no({ kind: 'not-allowed' }));
    expect(await move(of, 'closure')).toMatchObject(no({ problems: [{ code: 'child-is-in-care' }] }));
    const over = await aFamily();
    value(await close(over.of));
    expect(await move(over.of, 'assessment', county.staff.sam)).toEqual(no({ kind: 'case-is-over' }));
  });

  test('comes back to where it was only by way of what lies between, and ends where nothing follows but coming back', () => {
    expect(STAGES.filter(stage => isAllowed('closure', stage))).toEqual(['assessment']);
    expect(STAGES.filter(stage => isAllowed('review', stage))).toEqual(['plan', 'service', 'transition']);
    expect(STAGES.flatMap(stage => (isAllowed(stage, stage) ? [stage] : []))).toEqual([]);
  });
});

describe('closing', () => {
  test('the list and the gate are one: what is open keeps the case open', async () => {
    const { of, child } = await aFamily();
    expect(await open(of)).toEqual([]);
    const taskId = await db
      .as(county.staff.ana)
      .commit(async ask => value(await openTask(ask, { childId: child, kind: 'call', userId: county.staff.ana })).id);
    const goal = { kind: 'adoption', part: 'primary', setBy: 'agency', setOn: '2026-04-01', reason: 'x' } as const;
    await db
      .as(county.staff.ana)
      .commit(async ask =>
        value(await setGoal(ask, { childId: child, ...goal, compelling: null, efforts: null, childSays: null })),
      );
    expect(await open(of)).toEqual(['goal-reached 1', 'tasks-done 1']);
    expect(await close(of)).toEqual(no({ kind: 'closing-list-open' }));
    value(await sam().commit(ask => dropTask(ask, { taskId, why: 'Done otherwise' })));
    await db.admin.query(
      `update app.permanency_goal set ended_on = '2026-11-01', ended_because = 'x' where child_id = $1`,
      [child],
    );
    expect(await open(of)).toEqual([]);
    expect((await close(of)).ok).toBe(true);
  });

  test('a child in care is named first', async () => {
    const { of } = await aFamily(true);
    expect(await open(of)).toEqual(['out-of-care 1']);
    expect(await close(of)).toEqual(no({ kind: 'child-still-placed' }));
  });

  test('the page moves the case and closes it, in both languages', async () => {
    const { child } = await aFamily();
    const at = { params: { childId: child } };
    const page = visitor(county.staff.sam, at);
    expect(await page.draw(closingPage)).toContain('Now: Intake');
    expect((await page.send(closingPage, { act: 'move', to: 'service', why: 'x' })).body.problems[0].message).toBe(
      'From Intake a case goes to Assessment and Closure',
    );
    const refused = await page.send(closingPage, { act: 'move', to: 'closure', why: '' });
    expect(await page.draw(closingPage, {}, refused)).toMatch(
      /value="closure"[^>]*checked|checked[^>]*value="closure"/,
    );
    expect((await page.send(closingPage, { act: 'move', to: 'closure', why: 'Screened out' })).to).toContain(
      'done=moved',
    );
    expect(await page.draw(closingPage, { language: 'es' })).toContain('Lucia: falta 2');
    expect((await page.send(closingPage, { act: 'close' })).status).toBe(409);
    await db.admin.query(`update app.task set dropped_at = now(), dropped_why = 'x' where opened_by = $1`, [
      county.staff.sam,
    ]);
    expect((await page.send(closingPage, { act: 'close' })).to).toContain('done=closed');
    expect(await page.draw(closingPage)).toContain('This case is closed.');
    expect((await visitor(county.staff.hugo, at).look(closingPage)).status).toBe(404);
    expect((await page.look(closingPage, { params: { childId: newId() } })).status).toBe(404);
  });
});
