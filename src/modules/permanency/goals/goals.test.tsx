import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { beginEpisode } from '#modules/placement/index.ts';
import { tasksForChild } from '#modules/tasks/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { permanencyClockFacts } from '../clock-facts.ts';
import * as boardPage from '../pages/board.tsx';
import * as permanencyPage from '../pages/permanency.tsx';
import * as reviewPage from '../reviews/pages/record-review.tsx';
import { recordReview } from '../reviews/use-cases/record-review.ts';
import type { SetGoal } from './contract.ts';
import { hearGoalOrdered } from './hear-goal-ordered.ts';
import * as taskPage from './pages/add-goal-task.tsx';
import * as goalPage from './pages/set-goal.tsx';
import { goalsOf } from './store.ts';
import { addGoalTask } from './use-cases/add-goal-task.ts';
import { setGoal } from './use-cases/set-goal.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const aChild = async (bornOn = '2017-05-02') =>
  (await county.aChild().bornOn(bornOn).inHome(county.homes.harbor).from('2026-03-01').make()).id;
const usual = {
  kind: 'reunification',
  part: 'primary',
  setBy: 'agency',
  setOn: '2026-04-01',
  reason: 'The mother works on what led to the removal.',
  compelling: null,
  efforts: null,
  childSays: null,
} as const;
const set = (childId: Id, more: Partial<SetGoal> = {}, by: Id = county.staff.ana) =>
  db.as(by).commit(ask => setGoal(ask, { childId, ...usual, ...more }));
const standing = (childId: Id) =>
  db
    .as(county.staff.ana)
    .look(async ({ tx }) => (await goalsOf(tx, childId)).map(goal => `${goal.part} ${goal.kind} ${goal.ended_on}`));
const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date };
};
const another = {
  kind: 'another_planned',
  compelling: 'Dez asked to stay near Mr. Alvin, and no other goal keeps him there.',
  efforts: 'Three searches for relatives, two families asked.',
} as const;

describe('a goal', () => {
  test('stands until another of its part is set, and stays readable', async () => {
    const child = await aChild();
    value(await set(child));
    value(await set(child, { part: 'concurrent', kind: 'guardianship', setOn: '2026-04-02' }));
    value(await set(child, { kind: 'guardianship', setOn: '2026-06-01', reason: 'The aunt is ready.' }));
    expect(await standing(child)).toEqual([
      'primary guardianship null',
      'primary reunification 2026-06-01',
      'concurrent guardianship 2026-06-01',
    ]);
  });

  test('tells the clocks whether it is the return home', async () => {
    const child = await aChild();
    const traits = () =>
      db.as(county.staff.ana).look(({ tx }) => permanencyClockFacts.traits!(tx, [child], 'America/New_York'));
    expect(await traits()).toEqual([]);
    value(await set(child));
    expect(await traits()).toEqual([{ child, trait: 'reunification-goal', is: true }]);
    value(await set(child, { kind: 'adoption', setOn: '2026-05-01' }));
    expect(await traits()).toMatchObject([{ is: false }]);
  });

  test('another planned arrangement is refused below sixteen, without reasons, and without a birth date', async () => {
    const young = await aChild('2012-05-02');
    expect(await set(young, another)).toMatchObject(
      no({ problems: [{ at: 'kind', code: 'too-young-for-goal', fill: { age: 16 } }] }),
    );
    const youth = await aChild('2009-05-02');
    expect(await set(youth, { ...another, compelling: null, efforts: ' ' })).toMatchObject(
      no({ problems: [{ at: 'compelling' }, { at: 'efforts' }] }),
    );
    value(await set(youth, another));
    const unknown = await aChild();
    await db.admin.query(`update app.person set born_on = null, born_precision = 'unknown' where id = $1`, [unknown]);
    expect(await set(unknown, another)).toMatchObject(no({ problems: [{ code: 'age-not-known-for-goal' }] }));
  });

  test.each([
    ['ahead', { setOn: '2026-12-01' }, 'in-the-future'],
    ['before birth', { setOn: '2016-12-01' }, 'before-birth'],
    ['without a reason', { reason: ' ' }, 'required'],
    ['beside no goal', { part: 'concurrent' }, 'concurrent-needs-primary'],
  ] as const)('is refused %s', async (_, more, code) => {
    expect(await set(await aChild(), more)).toMatchObject(no({ problems: [{ code }] }));
  });

  test.each([
    ['the same again', {}, 'goal-stands-already'],
    ['as concurrent beside itself', { part: 'concurrent' }, 'same-as-primary'],
    ['before the one that stands', { kind: 'adoption', setOn: '2026-03-15' }, 'before-the-goal-that-stands'],
  ] as const)('is refused %s', async (_, more, code) => {
    const child = await aChild();
    value(await set(child));
    expect(await set(child, more)).toMatchObject(no({ problems: [{ code }] }));
  });

  test('is set by those who work the case, and not there for others', async () => {
    const child = await aChild();
    await expect(set(child, {}, county.staff.hugo)).rejects.toBeInstanceOf(NotThere);
    await expect(set(child, {}, county.staff.cora)).rejects.toBeInstanceOf(NotThere);
    await db.admin.query(`update app.job_role set topics = topics || array['permanency'] where code = 'nurse'`);
    expect((await visitor(county.staff.ned, { params: { childId: child } }).look(goalPage)).status).toBe(403);
  });

  test('ordered by a court stands as such, once', async () => {
    const child = await aChild();
    const order = { childId: child, kind: 'adoption', concurrent: false, orderedOn: '2026-05-05' };
    const hear = (more = {}) => db.as(county.staff.ana).commit(ask => hearGoalOrdered(ask, { ...order, ...more }));
    expect([await hear(), await hear(), await hear({ kind: 'wardship' })]).toEqual([true, false, false]);
    expect(await standing(child)).toEqual(['primary adoption null']);
    expect(await hear({ kind: 'another_planned' })).toBe(false);
  });

  test('has tasks of its own, with somebody and a day', async () => {
    const child = await aChild();
    const { id: goalId } = value(await set(child));
    const add = (more: object, by: Id = county.staff.ana) =>
      db.as(by).commit(ask =>
        addGoalTask(ask, {
          childId: child,
          goalId,
          detail: 'Ask the aunt',
          dueOn: '2026-12-01',
          userId: county.staff.ana,
          ...more,
        }),
      );
    value(await add({}));
    value(await add({ detail: 'Visit the aunt' }));
    expect(await add({ detail: ' ', dueOn: '2026-01-01', userId: county.staff.hugo })).toMatchObject(
      no({ problems: [{ at: 'detail' }, { at: 'due' }, { at: 'owner', code: 'not-one-of' }] }),
    );
    await expect(add({ goalId: newId() })).rejects.toBeInstanceOf(NotThere);
    const open = await db.as(county.staff.ana).look(({ tx }) => tasksForChild(tx, child));
    expect(open.open.filter(task => task.source_id === goalId)).toHaveLength(2);
    value(await set(child, { kind: 'adoption', setOn: '2026-05-01' }));
    expect(await add({})).toEqual(no({ kind: 'goal-is-over' }));
  });
});

describe('a review', () => {
  test('becomes tasks with owners and days, everything wrong at its line', async () => {
    const child = await aChild();
    const task = { detail: 'Call the aunt', userId: county.staff.ana, dueOn: '2026-12-01' };
    const record = (more: object, by: Id = county.staff.ana) =>
      db.as(by).commit(ask =>
        recordReview(ask, {
          childId: child,
          kind: 'roundtable',
          heldOn: '2026-11-10',
          tookPart: ['Ana Soto, case manager', ' '],
          outcome: 'Both goals stay.',
          tasks: [task, { ...task, detail: 'Order the home study' }],
          ...more,
        }),
      );
    const { id } = value(await record({}));
    const { open } = await db.as(county.staff.ana).look(({ tx }) => tasksForChild(tx, child));
    expect(open.filter(one => one.source_id === id).map(one => one.detail)).toEqual([
      'Call the aunt',
      'Order the home study',
    ]);
    const wrong = {
      heldOn: '2026-12-01',
      tookPart: [''],
      outcome: '',
      tasks: [{ detail: '', userId: null, dueOn: null }],
    };
    expect(await record(wrong)).toMatchObject(
      no({ problems: ['heldOn', 'tookPart', 'outcome', 'detail1', 'owner1', 'due1'].map(at => ({ at })) }),
    );
    expect(await record({ tasks: [{ ...task, dueOn: '2026-11-01', userId: county.staff.hugo }] })).toMatchObject(
      no({ problems: [{ at: 'owner1' }, { at: 'due1', code: 'date-too-early' }] }),
    );
    await expect(record({}, county.staff.hugo)).rejects.toBeInstanceOf(NotThere);
  });
});

describe('the pages', () => {
  test('say what there is not, then what stands with its tasks and reviews, in both languages', async () => {
    const child = await aChild();
    const ana = visitor(county.staff.ana, { params: { childId: child } });
    expect(await ana.draw(permanencyPage)).toContain('No goal is set for Lucia yet');
    const sent = { kind: 'reunification', part: 'primary', setBy: 'agency', ...day('setOn', '2026-04-01') };
    const refused = await ana.send(goalPage, sent);
    expect(refused.status).toBe(422);
    expect(await ana.draw(goalPage, {}, refused)).toMatch(
      /value="reunification"[^>]*checked|checked[^>]*value="reunification"/,
    );
    expect((await ana.send(goalPage, { ...sent, reason: 'Mother is on her way', childSays: 'I miss home' })).to).toBe(
      `/children/${child}/permanency?done=goal`,
    );
    const { body } = await ana.look(permanencyPage);
    const goalId = body.goals[0].id;
    const task = { detail: 'Ask the aunt', owner: county.staff.ana, ...day('due', '2026-12-01') };
    const at = { params: { childId: child, permanencyGoalId: goalId } };
    expect(await ana.draw(taskPage, at)).toContain('Return home');
    expect((await ana.send(taskPage, task, at)).to).toContain('done=task');
    const review = {
      kind: 'staffing',
      ...day('heldOn', '2026-11-10'),
      tookPart: 'Ana Soto\nRosa Reyes',
      outcome: 'Go on',
      detail1: 'Visit',
      owner1: county.staff.ana,
      ...day('due1', '2026-12-02'),
    };
    const half = await ana.send(reviewPage, { ...review, owner1: '' });
    expect(half.body.problems).toMatchObject([{ at: 'owner1', message: 'Choose who does it' }]);
    expect(await ana.draw(reviewPage, {}, half)).toContain('Choose who does it');
    expect((await ana.send(reviewPage, review)).to).toContain('done=review');
    const page = await ana.draw(permanencyPage, { query: 'done=review', language: 'es' });
    for (const word of [
      'Regreso a casa',
      'Ask the aunt',
      'I miss home',
      'Reunión de revisión',
      'Ana Soto y Rosa Reyes',
    ])
      expect(page).toContain(word);
    expect((await visitor(county.staff.cora, { params: { childId: child } }).look(permanencyPage)).status).toBe(404);
  });

  test('the board lists children in care, most urgent first, for those who lead', async () => {
    const child = await aChild();
    const sam = visitor(county.staff.sam);
    const names = async (query: string) =>
      (await sam.look(boardPage, { query })).body.rows.map(({ key }: { key: Id }) => key);
    expect(await names('show=no_goal')).toContain(child);
    value(await set(child));
    expect(await names('show=no_goal')).not.toContain(child);
    expect(await names('show=no_steps')).toContain(child);
    expect(await names('show=overdue')).not.toContain(child);
    expect(await sam.draw(boardPage, { language: 'es' })).toContain('Regreso a casa');
    expect((await sam.look(boardPage, { query: 'page=99' })).body.rows).toEqual([]);
    expect((await visitor(county.staff.ana).look(boardPage)).status).toBe(403);
    const hana = (await visitor(county.staff.hana).look(boardPage)).body.rows;
    expect(hana.map(({ key }: { key: Id }) => key)).not.toContain(child);
  });
});

test('a child who comes back into care is shown with the time before, how it ended and how soon it was', async () => {
  const child = await county
    .aChild()
    .named('Rae')
    .removedOn('2025-03-03')
    .inHome(county.homes.harbor)
    .from('2025-03-03')
    .exitedOn('2026-01-10')
    .make();
  await db.as(county.staff.ana, { focus: child.id }).commit(async ask =>
    value(
      await beginEpisode(ask, {
        childId: child.id,
        caseId: child.case.id,
        kind: 'removal',
        at: '2026-08-10T14:00:00Z',
      }),
    ),
  );
  const page = visitor(county.staff.ana, { params: { childId: child.id } });
  const shown = (await page.draw(permanencyPage)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(shown).toMatch(
    /When Rae was in care before.*Mar 3, 2025 – Jan 10, 2026.*Came back into care 212 days later Within a year/,
  );
  expect(await page.draw(permanencyPage, { language: 'es' })).toContain('Volvió al cuidado 212 días después');
});
