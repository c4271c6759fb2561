import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { addDocument } from '#modules/documents/index.ts';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import type { Action } from '#platform/http/action.ts';
import type { RouteLine } from '#platform/http/route-line.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { roomRoutes } from '../../src/room-routes.ts';
import { prepareProduct } from '../support/product.ts';
import { testDatabase } from '../support/test-database.ts';
import { askWhoTheyAre, type People } from './cells.ts';
import { aFixture, type Fixture } from './fixture.ts';
import { type Answered, type RouteServer, routeServer } from './route-server.ts';
import { elsewhere, type Person, type Reader, type Subject, truth } from './truth.ts';

const children = ['lucy', 'leo', 'nina', 'obi', 'zac'] as const;
/** Leo has left the home of some of them, which is what their pages are asked about. */
const childrenOn = (path: string) => (path.startsWith('home/') ? children : children.filter(name => name !== 'leo'));
const homes = ['harbor', 'farHome'] as const;
const names: readonly Person[] = ['lucy', 'leo', 'mia', 'nina', 'obi', 'rosa', 'zac'];

const policies = import.meta.glob<Record<string, Action>>('../../src/modules/*/policy.ts', { eager: true });
const actions = new Map(
  Object.values(policies)
    .flatMap(Object.values)
    .map(each => [each.name, each]),
);

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-data-door-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
let fixture: Fixture;
let people: People;
let server: RouteServer;
/** What an address about each child is filled with: a row of theirs for every kind of id. */
const rowsOf = new Map<Subject, Readonly<Record<string, string>>>();

beforeAll(async () => {
  await prepareProduct();
  const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
  const files = makeFileStore({ keyring, dataDir });
  setFileStore(files);
  fixture = await aFixture(db);
  people = await askWhoTheyAre(db, fixture);
  server = await routeServer(db);
  for (const name of names) {
    await db.rows('update app.person set first_name = $1 where id = $2', [markOf(name), fixture.subjects[name]]);
  }
  const workers = { lucy: 'ana', leo: 'ana', nina: 'hugo', obi: 'tess', zac: 'zoe' } as const;
  for (const child of children) {
    const id = fixture.subjects[child];
    const paper = await db
      .as(fixture.readers[workers[child]], { focus: id })
      .commit(ask =>
        addDocument(
          ask,
          { childId: id, kind: 'letter', title: 'A letter', dated: null, file: { name: 'a.txt', bytes: LETTER } },
          files,
        ),
      );
    if (!paper.ok) throw new Error('The letter was refused');
    await db.rows(
      `insert into app.enrollment (id, agency_id, child_id, school_id, grade, during)
       select $1, p.agency_id, p.id, s.id, '3', '[2026-08-10,)' from app.person p join app.school s on s.agency_id = p.agency_id where p.id = $2 limit 1`,
      [newId(), id],
    );
    const one = (sql: string) => db.value<Id>(`${sql} limit 1`, [id]);
    rowsOf.set(child, {
      childId: id,
      documentId: paper.value.id,
      memberId: await one(
        'select t.id from app.case_team_member t join app.case_member m on m.case_id = t.case_id where m.person_id = $1',
      ),
      placementId: await one('select id from app.placement where child_id = $1 order by lower(during) desc'),
      taskId: await one('select id from app.task where child_id = $1'),
      lineId: await one('select id from app.allergy where child_id = $1'),
      list: 'allergies',
      step: 'when',
    });
  }
});

const LETTER = new TextEncoder().encode('Dear all');
/** A first name that no other text contains. */
const markOf = (name: Person) => `${name[0]!.toUpperCase()}${name.slice(1)}qxz`;
const sees = (reader: Reader, subject: Subject, topic: string, doors: readonly string[] = ['page']) =>
  truth[reader].some(
    ({ of, topics, at }) =>
      of.includes(subject) && topics.includes(topic) && doors.some(door => at.includes(door as never)),
  );
const fill = (path: string, ids: Readonly<Record<string, string>>) =>
  `/${path.replace(/^\//, '').replace(/:(\w+)/g, (_, name: string) => ids[name] ?? newId())}`;
const actionOf = ({ action }: RouteLine): Action => {
  const found = actions.get(action);
  if (!found) throw new Error(`No room's policy knows ${action}`);
  return found;
};

/** Topics of the child that a page needs besides the name. Other pages leave out what is not the reader's. */
function topicsFor({ path }: RouteLine): readonly string[] {
  if (/\/(health|card)\b/.test(path)) return ['health'];
  if (/\/school\b/.test(path)) return ['education'];
  if (/\/(team|transfer)\b/.test(path)) return ['case'];
  if (path.includes(':taskId')) return ['tasks'];
  if (path.includes(':documentId')) return ['documents'];
  if (path.includes(':placementId')) return ['placement'];
  return [];
}

/** Names in a reply that are not the reader's to know. */
const leaks = (reader: Reader, { body }: Answered) =>
  names.filter(name => body.includes(markOf(name)) && !sees(reader, name, 'identity', ['page', 'list']));

/** Four at a time, as many as there are connections. */
async function eachReader(work: (reader: Reader, who: NonNullable<ReturnType<People['get']>>) => Promise<void>) {
  const rest = [...people];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let next = rest.pop(); next; next = rest.pop()) await work(next[0], next[1]);
    }),
  );
}

test('a child’s pages open to those the table of truth names, and name nobody else', async () => {
  const lines = roomRoutes.filter(({ path }) => path.includes(':childId'));
  expect(lines.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  let opened = 0;
  await eachReader(async (reader, who) => {
    for (const line of lines) {
      const may = actionOf(line).may(who);
      for (const child of may ? childrenOn(line.path) : children.slice(0, 1)) {
        const answer = await server.data(who, fill(line.path, rowsOf.get(child)!));
        const open = may && ['identity', ...topicsFor(line)].every(topic => sees(reader, child, topic));
        // 202 is how a `.data` reply leads on: to the step of a form that comes first.
        const found = answer.status === 202 ? 200 : answer.status;
        if (found !== (open ? 200 : may ? 404 : 403))
          wrong.push(`${reader} ${line.path} of ${child}: ${answer.status}`);
        for (const name of leaks(reader, answer)) wrong.push(`${reader} reads ${name} in ${line.path} of ${child}`);
        if (open) opened += 1;
      }
    }
  });
  expect(wrong).toEqual([]);
  expect(opened).toBeGreaterThan(600);
}, 120_000);

test('a home’s page opens in its own agency; lists and homes name nobody else', async () => {
  const lines = roomRoutes.filter(
    // The patterns page belongs to the made-up county, which this is not.
    ({ path }) => (!path.includes(':') && path !== 'patterns') || path === 'homes/:homeId',
  );
  const wrong: string[] = [];
  await eachReader(async (reader, who) => {
    for (const line of lines) {
      const may = actionOf(line).may(who);
      for (const home of line.path.includes(':homeId') ? homes : [undefined]) {
        const answer = await server.data(who, fill(line.path, home ? { homeId: fixture.subjects[home] } : {}));
        const near = home === undefined || (home === 'farHome') === elsewhere.includes(reader);
        const found = answer.status === 202 ? 200 : answer.status;
        if (found !== (may && near ? 200 : may ? 404 : 403))
          wrong.push(`${reader} ${line.path} ${home ?? ''}: ${answer.status}`);
        for (const name of leaks(reader, answer)) wrong.push(`${reader} reads ${name} in ${line.path} ${home ?? ''}`);
      }
    }
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('the row of another child is not there under an address of one’s own child', async () => {
  const lines = roomRoutes.filter(
    ({ path }) => /:(documentId|taskId|memberId|placementId|lineId)/.test(path) && path.startsWith('children/'),
  );
  expect(lines.length).toBeGreaterThan(5);
  for (const other of ['obi', 'nina', 'zac'] as const) {
    const ids = { ...rowsOf.get(other)!, childId: fixture.subjects.lucy };
    for (const line of lines)
      expect([line.path, other, (await server.data(people.get('sam')!, fill(line.path, ids))).status]).toEqual([
        line.path,
        other,
        404,
      ]);
  }
});

test('the JSON API answers as the pages do', async () => {
  const wrong: string[] = [];
  await eachReader(async (reader, who) => {
    for (const child of children) {
      const answer = await server.api(who, `/v1/children/${fixture.subjects[child]}/placements`);
      const may = actions.get('placement.view')!.may(who);
      const open = may && sees(reader, child, 'identity');
      if (answer.status !== (open ? 200 : may ? 404 : 403)) wrong.push(`${reader} ${child}: ${answer.status}`);
      const stays = open ? (JSON.parse(answer.body) as { stays: unknown[] }).stays.length : 0;
      if (stays > 0 !== (open && sees(reader, child, 'placement'))) wrong.push(`${reader} ${child}: ${stays} stays`);
      for (const name of leaks(reader, answer)) wrong.push(`${reader} reads ${name} about ${child}`);
      if (open) continue;
      const move = {
        at: '2026-11-18T14:00:00Z',
        planned: false,
        reason: 'better_fit',
        why: 'A try',
        seenPlacementId: rowsOf.get(child)!.placementId,
        to: { homeId: fixture.subjects.reef, setting: 'foster_home' },
        handover: [],
      };
      const moved = await server.api(who, `/v1/children/${fixture.subjects[child]}/moves`, move);
      if (moved.status !== 404 && moved.status !== 403) wrong.push(`${reader} moves ${child}: ${moved.status}`);
    }
  });
  expect(wrong).toEqual([]);
});

test('a form about a record opened in an emergency is refused in words', async () => {
  const fields = { _key: newId(), substance: 'Bees', severity: 'mild', reaction: '', note: '' };
  const path = (child: 'obi' | 'lucy') => `/children/${fixture.subjects[child]}/health/allergies/new`;
  const count = () => db.value<number>(`select count(*)::int from app.allergy where substance = 'Bees'`);
  const bela = await server.send(people.get('bela')!, path('obi'), fields);
  expect([bela.status, bela.body.includes('opened-in-emergency'), await count()]).toEqual([403, true, 0]);
  // Ana opened Lucy's record so as well, but it is hers.
  expect([(await server.send(people.get('ana')!, path('lucy'), fields)).status, await count()]).toEqual([202, 1]);
});
