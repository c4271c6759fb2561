import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import type { Who } from '#platform/http/who.ts';
import { prepareProduct } from '../support/product.ts';
import { testDatabase } from '../support/test-database.ts';
import { askWhoTheyAre, type People } from './cells.ts';
import { aFixture, type Fixture } from './fixture.ts';
import { type RouteServer, routeServer } from './route-server.ts';
import type { Reader, Subject } from './truth.ts';

const db = testDatabase();
let fixture: Fixture;
let people: People;
let server: RouteServer;
beforeAll(async () => {
  await prepareProduct();
  fixture = await aFixture(db);
  people = await askWhoTheyAre(db, fixture);
  server = await routeServer(db);
});

const as = (reader: Reader): Who => people.get(reader)!;
const of = (subject: Subject): Id => fixture.subjects[subject];
/** Everything that forged forms could have changed, by table. */
async function rows() {
  const found: Record<string, unknown> = {};
  for (const table of [
    'app.placement',
    'app.whereabouts',
    'app.move',
    'app.case_team_member',
    'app.task',
    'record.form_draft',
  ])
    found[table] = await db.value(`select md5(coalesce(string_agg(t::text, '' order by t.id), '')) from ${table} t`);
  return found;
}
const move = (to: object) => ({
  at: '2026-11-18T14:00:00Z',
  planned: false,
  reason: 'better_fit',
  why: 'A try',
  seenPlacementId: null,
  to,
  handover: [],
});
const moveLucy = async (to: object) => {
  const seenPlacementId = await db.value('select id from app.placement where child_id = $1 and upper_inf(during)', [
    of('lucy'),
  ]);
  return server.api(as('ana'), `/v1/children/${of('lucy')}/moves`, { ...move(to), seenPlacementId });
};

test('a move names no home and no person of others', async () => {
  const before = await rows();
  const home = await moveLucy({ homeId: of('farHome'), setting: 'foster_home' });
  expect([home.status, home.body.includes('home-not-there')]).toEqual([422, true]);
  // A person of another agency, a stranger of the own one, and nobody at all are answered alike.
  for (const personId of [of('zac'), of('obi'), newId()]) {
    const answer = await moveLucy({ withPersonId: personId, setting: 'trial_home_visit' });
    expect([answer.status, answer.body.includes('"at":"home","code":"not-one-of"')]).toEqual([422, true]);
  }
  expect(await rows()).toEqual(before);
});

test('a form about one child takes no other child along', async () => {
  const before = await rows();
  for (const other of ['obi', 'nina', 'zac'] as const) {
    const sent = await server.send(as('ana'), `/children/${of('lucy')}/move/who`, {
      _key: newId(),
      children: of(other),
    });
    expect([other, sent.status]).toEqual([other, 422]);
  }
  const stranger = await server.send(as('ana'), `/children/${of('obi')}/move/who`, {
    _key: newId(),
    children: of('lucy'),
  });
  expect(stranger.status).toBe(404);
  expect(await rows()).toEqual(before);
});

test('accounts, homes and rows of others are not among the choices of a form', async () => {
  const before = await rows();
  const day = { 'from-day': '18', 'from-month': '11', 'from-year': '2026' };
  const team = await server.send(as('sam'), `/children/${of('lucy')}/team/new`, {
    _key: newId(),
    part: 'cover',
    who: fixture.readers.zoe,
    ...day,
  });
  expect(team.status).toBe(422);
  const transfer = await server.send(as('sam'), `/children/${of('lucy')}/transfer`, {
    _key: newId(),
    to: fixture.readers.zoe,
  });
  expect(transfer.status).toBe(422);
  const away = await server.send(as('ana'), `/children/${of('lucy')}/whereabouts`, {
    _key: newId(),
    setting: 'respite',
    home: of('farHome'),
    'from-day-day': '19',
    'from-day-month': '11',
    'from-day-year': '2026',
    'from-time': '09:00',
  });
  expect(away.status).toBe(422);
  const task = await db.value<Id>('select id from app.task where child_id = $1 limit 1', [of('obi')]);
  const done = await server.send(as('ana'), `/children/${of('lucy')}/tasks/${task}/complete`, { _key: newId() });
  expect(done.status).toBe(404);
  expect(await rows()).toEqual(before);
});

test('the key of another person’s form answers nothing of theirs', async () => {
  const key = newId();
  const allergy = { _key: key, substance: 'Bees', severity: 'mild', reaction: '', note: '' };
  const send = (reader: Reader, child: Subject) =>
    server.send(as(reader), `/children/${of(child)}/health/allergies/new`, allergy);
  expect((await send('ana', 'lucy')).status).toBe(202);
  const hugo = await send('hugo', 'nina');
  expect([hugo.status, hugo.body.includes(of('nina')), hugo.body.includes(of('lucy'))]).toEqual([202, true, false]);
  expect(await db.value(`select count(*)::int from app.allergy where substance = 'Bees'`)).toBe(2);
});

test('a body that is no form and JSON without end are refused, not broken', async () => {
  const path = `/children/${of('lucy')}/health/allergies/new`;
  expect((await server.raw(as('ana'), path, 'no form', 'multipart/form-data')).status).toBe(400);
  expect((await server.raw(as('ana'), path, '--x\r\ncut off', 'multipart/form-data; boundary=x')).status).toBe(400);
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect((await server.apiText(as('ana'), `/v1/children/${of('lucy')}/moves`, deep)).status).toBe(422);
});
