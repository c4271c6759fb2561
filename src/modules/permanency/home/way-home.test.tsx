import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { endEpisode } from '#modules/placement/index.ts';
import { tasksForChild } from '#modules/tasks/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { setGoal } from '../goals/use-cases/set-goal.ts';
import * as permanencyPage from '../pages/permanency.tsx';
import * as progressPage from './pages/record-progress.tsx';
import * as conditionPage from './pages/set-condition.tsx';
import * as stepPage from './pages/take-return-step.tsx';
import * as wayHomePage from './pages/way-home.tsx';
import { recordProgress } from './use-cases/record-progress.ts';
import { setCondition } from './use-cases/set-condition.ts';
import { takeReturnStep } from './use-cases/take-return-step.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let rosa: Id;
beforeAll(async () => {
  county = await aCounty(db);
  rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes');
});

const goal = {
  kind: 'reunification',
  part: 'primary',
  setBy: 'agency',
  setOn: '2026-04-01',
  reason: 'Home',
  compelling: null,
  efforts: null,
  childSays: null,
} as const;
async function aChild(withGoal = true): Promise<Id> {
  const { id } = await county
    .aChild()
    .withMother(county.mother)
    .inHome(county.homes.harbor)
    .from('2026-03-01')
    .withParent(county.mother)
    .from('2026-08-01')
    .make();
  if (withGoal) await db.as(county.staff.ana).commit(async ask => value(await setGoal(ask, { childId: id, ...goal })));
  return id;
}
const condition = (childId: Id, more: object = {}, by: Id = county.staff.ana) =>
  db.as(by).commit(ask =>
    setCondition(ask, {
      childId,
      what: 'The parenting course is finished',
      shows: 'The certificate',
      parentId: county.mother,
      setOn: '2026-04-02',
      ...more,
    }),
  );
const progress = (childId: Id, conditionId: Id, more: object = {}, by: Id = county.staff.ana) =>
  db.as(by).commit(ask =>
    recordProgress(ask, {
      childId,
      conditionId,
      state: 'met',
      onDay: '2026-06-01',
      evidence: 'Certificate seen',
      ...more,
    }),
  );
const step = (childId: Id, kind: string, onDay: string, more: object = {}, by: Id = county.staff.ana) =>
  db.as(by).commit(ask =>
    takeReturnStep(ask, {
      childId,
      kind: kind as 'step_up',
      outcome: 'done',
      level: kind === 'step_up' ? 'day' : null,
      onDay,
      note: `About ${kind}`,
      ...more,
    }),
  );
const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date };
};

test('the way home is walked to the return, and visits after it are on the calendar', async () => {
  const child = await aChild();
  const { id } = value(await condition(child));
  value(await step(child, 'step_up', '2026-05-01'));
  value(await step(child, 'readiness_review', '2026-07-10'));
  const early = { childId: child, at: '2026-11-18T14:00:00Z', reason: 'reunification' };
  const leave = () => db.as(county.staff.ana).commit(ask => endEpisode(ask, early));
  expect(await leave()).toEqual(no({ kind: 'return-needs-safety-review', at: 'reason' }));
  value(await step(child, 'safety_review', '2026-07-20'));
  // It tells of the days around it, and nothing since says more.
  expect(await leave()).toEqual(no({ kind: 'return-needs-safety-review', at: 'reason' }));
  value(await step(child, 'trial_home_visit', '2026-08-01'));
  expect(await step(child, 'return_home', '2026-11-18')).toMatchObject(
    no({ problems: [{ code: 'conditions-not-met' }] }),
  );
  value(await progress(child, id));
  const { id: home } = value(await step(child, 'return_home', '2026-11-18'));
  const { open } = await db.as(county.staff.ana).look(({ tx }) => tasksForChild(tx, child));
  const visits = open.filter(task => task.source_id === home);
  expect(visits.map(task => task.due_on).slice(0, 3)).toEqual(['2026-11-25', '2026-12-02', '2026-12-18']);
  expect(visits).toHaveLength(8);
  expect((await leave()).ok).toBe(true);

  // A court ends the time after it early: the visits still ahead need not be made.
  value(await step(child, 'aftercare_visit', '2026-11-18'));
  value(await step(child, 'aftercare_end', '2026-11-18', { note: 'The court ended the supervision' }));
  const later = await db.as(county.staff.ana).look(({ tx }) => tasksForChild(tx, child));
  expect(later.open.filter(task => task.source_id === home)).toEqual([]);
  expect(later.ended.filter(task => task.dropped_why === 'The court ended the supervision')).toHaveLength(8);
});

test('without the return home as the goal there is no way home, and leaving for home asks for nothing', async () => {
  const child = await aChild(false);
  expect(await condition(child)).toEqual(no({ kind: 'goal-is-not-return-home' }));
  expect(await step(child, 'step_up', '2026-05-01')).toEqual(no({ kind: 'goal-is-not-return-home' }));
  const left = { childId: child, at: '2026-11-18T14:00:00Z', reason: 'reunification' };
  expect((await db.as(county.staff.ana).commit(ask => endEpisode(ask, left))).ok).toBe(true);
});

test('a condition says what, what shows it, whose it is, and where it stands, all problems at once', async () => {
  const child = await aChild();
  expect(await condition(child, { what: ' ', shows: '', parentId: newId(), setOn: '2026-03-01' })).toMatchObject(
    no({ problems: [{ at: 'what' }, { at: 'shows' }, { at: 'setOn', code: 'before-the-goal' }, { at: 'parentId' }] }),
  );
  expect(await condition(child, { setOn: '2027-03-01' })).toMatchObject(no({ problems: [{ code: 'in-the-future' }] }));
  const { id } = value(await condition(child));
  value(await progress(child, id, { state: 'on_the_way', onDay: '2026-05-01' }));
  expect(await progress(child, id, { evidence: '', onDay: '2026-04-20' })).toMatchObject(
    no({ problems: [{ at: 'evidence' }, { at: 'onDay', code: 'before-what-stands' }] }),
  );
  expect(await progress(child, id, { onDay: '2027-04-20' })).toMatchObject(
    no({ problems: [{ code: 'in-the-future' }] }),
  );
  await expect(progress(child, newId())).rejects.toBeInstanceOf(NotThere);
  await db
    .as(county.staff.ana)
    .commit(async ask => value(await setGoal(ask, { childId: child, ...goal, kind: 'adoption', setOn: '2026-07-01' })));
  expect(await progress(child, id)).toEqual(no({ kind: 'goal-is-not-return-home' }));
});

test('those who may not, do not: a director of another organization, and who only reads', async () => {
  const child = await aChild();
  const { id } = value(await condition(child));
  for (const by of [county.staff.hector, county.staff.ned]) {
    await expect(condition(child, {}, by)).rejects.toBeInstanceOf(NotThere);
    await expect(progress(child, id, {}, by)).rejects.toBeInstanceOf(NotThere);
    await expect(step(child, 'step_up', '2026-05-01', {}, by)).rejects.toBeInstanceOf(NotThere);
  }
});

test('the forms keep what was typed and lead back, and the page tells the way', async () => {
  const child = await aChild();
  const ana = visitor(county.staff.ana, { params: { childId: child } });
  expect(await ana.draw(conditionPage)).toContain('Rosa Reyes');
  const sent = { what: 'A safe bed', shows: 'Seen at a visit', parentId: county.mother };
  const refused = await ana.send(conditionPage, sent);
  expect(refused.status).toBe(422);
  expect(await ana.draw(conditionPage, {}, refused)).toContain('A safe bed');
  expect((await ana.send(conditionPage, { ...sent, ...day('setOn', '2026-04-02') })).to).toContain('done=condition');
  const [one] = (await ana.look(permanencyPage)).body.way.conditions;
  const at = { params: { childId: child, conditionId: one.id } };
  expect(await ana.draw(progressPage, at)).toContain('A safe bed');
  const where = { state: 'on_the_way', evidence: 'The bed is ordered', ...day('onDay', '2026-05-01') };
  expect((await ana.send(progressPage, where, at)).to).toContain('done=progress');
  expect(await ana.draw(stepPage)).toContain('Next is: More family time.');
  const more = { kind: 'step_up', outcome: 'done', level: 'day', note: 'Saturdays', ...day('onDay', '2026-05-02') };
  const skipped = await ana.send(stepPage, { ...more, kind: 'return_home', level: '' });
  expect(skipped.body.problems[0].message).toContain('nobody goes home without it');
  expect(await ana.draw(stepPage, {}, skipped)).toContain('Saturdays');
  expect((await ana.send(stepPage, more)).to).toContain('done=step');
  const page = await ana.draw(permanencyPage, { language: 'es' });
  for (const word of ['El camino a casa', 'The bed is ordered', 'días enteros', 'Revisión de lo que está listo'])
    expect(page).toContain(word);
  expect((await ana.look(progressPage, { params: { childId: child, conditionId: newId() } })).status).toBe(404);
});

test('a parent reads their own conditions and the way, and of reviews nothing', async () => {
  const child = await aChild();
  const { id } = value(await condition(child));
  value(await condition(child, { what: 'The house is repaired', parentId: null }));
  value(await progress(child, id, { evidence: 'You finished it!' }));
  value(await step(child, 'step_up', '2026-05-01', { note: 'Saturdays at the park' }));
  value(await step(child, 'readiness_review', '2026-07-10', { note: 'Doubts about the uncle' }));
  const own = visitor(rosa);
  const page = await own.draw(wayHomePage);
  for (const word of ['You finished it!', 'Saturdays at the park', 'whole days', '1 of 1 done'])
    expect(page).toContain(word);
  for (const word of ['uncle', 'The house is repaired', 'skipped']) expect(page).not.toContain(word);
  expect(await own.draw(wayHomePage, { language: 'es' })).toContain('en camino a casa con usted');
  expect((await visitor(county.staff.ana).look(wayHomePage)).status).toBe(403);
  const other = await anAccountFor(
    db,
    county.agencyId,
    await aPerson(db, county.agencyId, { first: 'Other' }),
    'parent',
    'Other',
  );
  expect(await visitor(other).draw(wayHomePage)).toContain('Nothing is written down here yet');
  await db
    .as(county.staff.ana)
    .commit(async ask => value(await setGoal(ask, { childId: child, ...goal, kind: 'adoption', setOn: '2026-08-01' })));
  expect(await own.draw(wayHomePage)).not.toContain('You finished it!');
});
