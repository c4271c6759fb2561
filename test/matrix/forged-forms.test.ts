import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import type { Who } from '#platform/http/who.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { roomRoutes } from '../../src/room-routes.ts';
import { NOW } from '../support/as.ts';
import { prepareProduct } from '../support/product.ts';
import { testDatabase } from '../support/test-database.ts';
import { askWhoTheyAre, type People } from './cells.ts';
import { aChildsRows, actions, addressOf, type Filling } from './door-addresses.ts';
import { filledForm } from './filled-form.ts';
import { aFixture, type Fixture } from './fixture.ts';
import { type RouteServer, routeServer } from './route-server.ts';
import type { Reader, Subject } from './truth.ts';

const db = testDatabase();
let fixture: Fixture;
let people: People;
let server: RouteServer;
/** Records of others: an address filled with them is none that this reader may write to. */
let theirs: [Reader, Filling][];
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-forged-forms-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
beforeAll(async () => {
  await prepareProduct();
  const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
  const files = makeFileStore({ keyring, dataDir });
  setFileStore(files);
  fixture = await aFixture(db);
  people = await askWhoTheyAre(db, fixture);
  server = await routeServer(db);
  const { live } = fixture;
  const about = async (child: 'lucy' | 'nina' | 'obi') => ({
    ...(await aChildsRows(db, fixture, files, child)),
    agreementId: live[child].id,
    signerId: Object.values(live[child].signers)[0]!,
  });
  const [lucy, nina, obi] = [await about('lucy'), await about('nina'), await about('obi')];
  theirs = [
    ['tess', { ...lucy, homeId: of('farHome') }],
    ['ana', { ...obi, homeId: of('farHome') }],
    ['zoe', { ...lucy, homeId: of('harbor') }],
    ['lena', { ...obi, homeId: of('farHome') }],
    ['bela', { ...obi, homeId: of('farHome') }],
    ['ines', obi],
    ['faye', nina],
    ['mother', nina],
  ];
});

const as = (reader: Reader): Who => people.get(reader)!;
const of = (subject: Subject): Id => fixture.subjects[subject];
/** Everything that forged forms could have changed, by table: all there is but what the door and the record note by themselves. */
async function rows() {
  const found: Record<string, unknown> = {};
  const tables = await db.rows<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')`,
  );
  for (const { name } of [...tables, { name: 'record.form_draft' }])
    found[name] = await db.value(`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${name} t`);
  return found;
}
const aWordOf = (subject: Subject, by: Id) =>
  db.value<Id>('select id from app.family_word where child_id = $1 and user_id = $2 limit 1', [of(subject), by]);
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

/** Forms of plans and agreements are sent whole; of other rooms an empty one is told what it lacks. */
const isWhole = (path: string) => /\/plan\b|^home\/plans\/|^sign\/|^agreements\/|\/agreement\b/.test(path);

test('no form about somebody else’s record is taken from anybody', async () => {
  const lines = roomRoutes.filter(line => line.submits && line.path.includes(':'));
  expect(lines.length).toBeGreaterThan(60);
  const ids = { userId: as('ana').userId, personId: of('rosa'), wordId: await aWordOf('lucy', fixture.readers.mother) };
  const before = await rows();
  const wrong: string[] = [];
  let asked = 0;
  for (const line of lines) {
    for (const [reader, filling] of theirs) {
      const who = as(reader);
      if (!actions.get(line.submits!)!.may(who)) continue;
      const whole = filledForm(line.path, { ...ids, signerId: filling.signerId ?? '' });
      const [path] = addressOf(line.path, filling).split('?') as [string];
      const { status, body } = await server.send(who, path, isWhole(line.path) ? whole : { _key: newId() });
      asked += 1;
      // The doorstep draws its answer at once: it says so in words, and shows no code.
      const refused = [403, 404, 409, ...(isWhole(line.path) ? [] : [422])];
      const inWords = line.path.endsWith('/doorstep') && status === 200 && !/"digits"/.test(body);
      if (!refused.includes(status) && !inWords) wrong.push(`${reader} ${line.path}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(150);
  expect(await rows()).toEqual(before);
});

test('a form about one’s own plan or agreement takes no person and no row of others along', async () => {
  const { live, readers } = fixture;
  const lucys = `/children/${of('lucy')}/plan`;
  const hers = `/home/children/${of('lucy')}/plan`;
  const harbors = `/homes/${of('harbor')}/agreement`;
  const mothers = live.lucy.signers.mother!;
  const adult = await db.value<Id>('select person_id from app.home_adult where home_id = $1 limit 1', [of('reef')]);
  const rosasWord = await aWordOf('lucy', readers.mother);
  const talked = {
    id: newId(),
    agency_id: fixture.agencies.calusa,
    home_id: of('harbor'),
    agreement_id: live.harbor.id,
  };
  const talk = {
    ...talked,
    talked_on: '2026-11-18',
    talked_by: readers.lena,
    recorded_at: NOW,
    recorded_by: readers.lena,
  };
  await db.rows(
    `insert into app.license_talk (${Object.keys(talk)}) values (${Object.keys(talk).map((_, index) => `$${index + 1}`)})`,
    Object.values(talk),
  );
  const skill = await db.value<string>('select code from app.care_skill limit 1');
  // What is refused for itself says why; what is not there is not there.
  const forms: readonly [Reader, string, Record<string, string>, 'not-there' | string][] = [
    // People: an account of another agency, one that is no staff, a parent of nobody here, an adult of another home.
    ['sam', `${lucys}/family`, { personId: of('obi') }, 'not-a-parent'],
    ['sam', `${lucys}/limits`, { personId: of('obi') }, 'not-a-parent'],
    ['sam', `${lucys}/routine`, { personId: of('obi') }, 'not-a-parent'],
    ['lena', `${harbors}/talk`, { talkedBy: readers.zoe }, 'not-a-counselor'],
    ['lena', `${harbors}/ready`, { representative: readers.zoe }, 'no-representative'],
    ['lena', `${harbors}/ready`, { representative: readers.ines }, 'no-representative'],
    ['lena', `/homes/${of('harbor')}/skills/new`, { personId: adult, skill, how: 'class' }, 'not-a-caregiver'],
    // Rows: of another child's plan, of another agreement, of another signer, somebody else's words.
    ['sam', `${lucys}/promises/${live.nina.rows.promiseId}`, { do: 'kept' }, 'not-there'],
    ['ines', `${hers}/promises/${live.nina.rows.promiseId}`, {}, 'not-there'],
    ['ines', `${hers}/talk`, { promise: live.nina.rows.promiseId }, 'not-there'],
    ['ines', `${hers}/talk`, { promise: live.obi.rows.promiseId }, 'not-there'],
    ['mother', `/home/plans/${mothers}/talk`, { promise: live.nina.rows.promiseId }, 'not-there'],
    ['mother', `/home/plans/${mothers}`, { word: await aWordOf('nina', readers.ana) }, 'not-there'],
    ['sam', `/agreements/${live.lucy.id}/attest/${live.obi.signers.faye}`, {}, 'agreement-not-there'],
    ['ana', `/agreements/${live.lucy.id}/doorstep`, { signer: live.obi.signers.faye! }, 'agreement-not-there'],
    // A session holds the papers of one sitting: `of` names another one of the same person, and of nobody else.
    [
      'ines',
      `/sign/${live.lucy.signers.ines}/read`,
      { of: live.obi.signers.faye!, versionId: live.obi.versionId },
      'agreement-not-there',
    ],
    ['ines', `/sign/${live.lucy.signers.ines}/decline`, { of: mothers }, 'not-your-signature'],
    ['mother', `/sign/${mothers}/words`, { of: live.lucy.signers.ines! }, 'agreement-not-there'],
    ['mother', `/sign/${mothers}/read`, { versionId: live.nina.versionId }, 'superseded-version'],
  ];
  const before = await rows();
  const taken: string[] = [];
  for (const [reader, path, forged, why] of forms) {
    const ids = { userId: readers.ana, personId: of('rosa'), wordId: rosasWord, signerId: mothers };
    const { status, body } = await server.send(as(reader), path, {
      ...filledForm(path.slice(1), ids),
      subject: '',
      ...forged,
    });
    const refused = why === 'not-there' ? status === 404 : body.includes(`"code","${why}"`) && !/"digits"/.test(body);
    if (!refused) taken.push(`${reader} ${path} ${JSON.stringify(forged)}: ${status}, not ${why}: ${body.slice(-200)}`);
  }
  expect(taken).toEqual([]);
  expect(await rows()).toEqual(before);
  const other = await server.data(as('ines'), `/sign/${live.lucy.signers.ines}?of=${live.obi.signers.faye}`);
  expect(other.status).toBe(404);
});

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
