import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { beginEpisode } from '../use-cases/begin-episode.ts';
import * as transitionPage from './pages/transition.tsx';
import { endTransition } from './use-cases/end-transition.ts';
import { planTransition } from './use-cases/plan-transition.ts';
import { settleItem } from './use-cases/settle-item.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const REQUIRED = [
  'visits',
  'belongings',
  'records',
  'school',
  'health',
  'caregiver_prepared',
  'child_prepared',
  'check_in',
];
const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const usual = { plannedOn: '2026-12-01', toward: 'To her aunt', emergency: false, why: null };
const plan = (childId: Id, more: object = {}, by: Id = county.staff.ana) =>
  db.as(by, { focus: childId }).commit(ask => planTransition(ask, { childId, ...usual, ...more }));
const settle = (childId: Id, kind: string, more: object = {}, by: Id = county.staff.ana) =>
  db
    .as(by, { focus: childId })
    .commit(ask => settleItem(ask, { childId, kind, state: 'done', onDay: '2026-11-17', note: null, ...more }));
const end = (childId: Id, to: 'ready' | 'over' = 'ready', by: Id = county.staff.ana) =>
  db.as(by, { focus: childId }).commit(ask => endTransition(ask, { childId, to }));

test('a planned move is ready when everything required is done or not needed, and each open thing is named', async () => {
  const child = await aChild();
  value(await plan(child));
  expect(await plan(child)).toEqual(no({ kind: 'transition-stands' }));
  const open = await end(child);
  expect(open).toMatchObject(no({ problems: REQUIRED.map(at => ({ at, code: 'transition-open' })) }));
  for (const kind of REQUIRED.slice(1)) value(await settle(child, kind));
  expect(await end(child)).toMatchObject(
    no({ problems: [{ at: 'visits', fill: { what: 'Visits to the new home are planned and made' } }] }),
  );
  value(await settle(child, 'visits', { state: 'not_needed', note: 'She lives there already' }));
  value(await end(child));
  expect(await end(child)).toEqual(no({ kind: 'no-transition' }));
  value(await end(child, 'over'));
  expect(await settle(child, 'visits')).toEqual(no({ kind: 'no-transition' }));
  value(await plan(child));
});

test('an emergency says why, and nothing waits', async () => {
  const child = await aChild();
  expect(await plan(child, { emergency: true, plannedOn: '2026-11-01', toward: ' ' })).toMatchObject(
    no({ problems: [{ at: 'plannedOn' }, { at: 'toward' }, { at: 'why', code: 'emergency-says-why' }] }),
  );
  value(await plan(child, { emergency: true, why: 'The caregiver is in the hospital' }));
  value(await end(child));
});

test.each([
  ['that is none of the list', 'dog', {}, 'not-one-of'],
  ['done without a day', 'school', { onDay: null }, 'required'],
  ['done ahead', 'school', { onDay: '2026-12-01' }, 'in-the-future'],
  ['not needed without why', 'school', { state: 'not_needed', onDay: null }, 'not-needed-says-why'],
])('a thing %s is refused', async (_, kind, more, code) => {
  const child = await aChild();
  value(await plan(child));
  expect(await settle(child, kind, more)).toMatchObject(no({ problems: [{ code }] }));
});

test('moves are prepared for children in care, by those who move them, and are not there for others', async () => {
  const atHome = (await county.aChild().make()).id;
  expect(await plan(atHome)).toEqual(no({ kind: 'not-in-care' }));
  const child = await aChild();
  expect(await plan(child, {}, county.staff.ned)).toEqual(no({ kind: 'not-allowed' }));
  await expect(plan(child, {}, county.staff.hugo)).rejects.toBeInstanceOf(NotThere);
  value(await plan(child));
  expect(await settle(child, 'school', {}, county.staff.ned)).toEqual(no({ kind: 'not-allowed' }));
  expect(await end(child, 'over', county.staff.ned)).toEqual(no({ kind: 'not-allowed' }));
  for (const refused of [settle(child, 'school', {}, county.staff.hugo), end(child, 'over', county.staff.hugo)])
    await expect(refused).rejects.toBeInstanceOf(NotThere);
});

test('the page prepares, settles and ends, in both languages', async () => {
  const child = await aChild();
  const ana = visitor(county.staff.ana, { params: { childId: child } });
  expect(await ana.draw(transitionPage)).toContain('No move is being prepared.');
  const day = (name: string, [year, month, date]: readonly string[]) => ({
    [`${name}-year`]: year!,
    [`${name}-month`]: month!,
    [`${name}-day`]: date!,
  });
  const begin = { act: 'begin', toward: 'To her aunt', emergency: 'yes', ...day('plannedOn', ['2026', '12', '1']) };
  const refused = await ana.send(transitionPage, begin);
  expect(await ana.draw(transitionPage, {}, refused)).toContain('Say why it cannot wait');
  expect((await ana.send(transitionPage, { ...begin, emergency: 'no' })).to).toContain('done=begun');
  const item = { act: 'settle', kind: 'school', state: 'done' };
  const without = await ana.send(transitionPage, item);
  expect(without.body.problems).toMatchObject([{ at: 'onDay' }]);
  expect((await ana.send(transitionPage, { ...item, ...day('onDay', ['2026', '11', '17']) })).to).toContain(
    'done=settled',
  );
  const open = await ana.send(transitionPage, { act: 'ready' });
  expect(open.body.problems[0]).toMatchObject({
    at: 'visits',
    message: 'Still open: Visits to the new home are planned and made',
  });
  expect(await ana.draw(transitionPage, { language: 'es' })).toContain('Previsto para el 1 dic 2026: To her aunt');
  expect((await ana.send(transitionPage, { act: 'over' })).to).toContain('done=over');
  expect((await ana.send(transitionPage, { act: 'nothing' })).status).toBe(422);
});

test('who comes back into care: the new stay names the one before', async () => {
  const of = county.cases.reyes;
  const { id, episodeId } = await county
    .aChild()
    .inHome(county.homes.harbor)
    .from('2026-03-01')
    .exitedOn('2026-06-01')
    .make();
  const again = { childId: id, caseId: of.id, kind: 'removal' as const, at: '2026-11-18T10:00:00Z' };
  const begun = value(await db.as(county.staff.ana).commit(ask => beginEpisode(ask, again)));
  expect(await db.value('select follows from app.episode where id = $1', [begun.id])).toBe(episodeId);
});
