import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import type { RouteLine } from '#platform/http/route-line.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { roomRoutes } from '../../src/room-routes.ts';
import { prepareProduct } from '../support/product.ts';
import { testDatabase } from '../support/test-database.ts';
import { askWhoTheyAre, type People } from './cells.ts';
import {
  aChildsRows,
  actionOf,
  actions,
  addressOf,
  eachReader,
  type Filling,
  fill,
  leaks,
  markNames,
  sees,
  statusOf,
  wanted,
} from './door-addresses.ts';
import { aFixture, type Fixture } from './fixture.ts';
import { type RouteServer, routeServer } from './route-server.ts';
import { elsewhere, outside, type Reader, type Subject, truth } from './truth.ts';

const children = ['lucy', 'leo', 'nina', 'obi', 'zac'] as const;
/** Leo has left the home of some of them, which is what their pages are asked about. */
const childrenOn = (path: string) => (path.startsWith('home/') ? children : children.filter(name => name !== 'leo'));
const homes = ['harbor', 'farHome'] as const;

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-data-door-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
let fixture: Fixture;
let people: People;
let server: RouteServer;
/** What an address about each child is filled with: a row of theirs for every kind of id. */
const rowsOf = new Map<Subject, Filling>();

beforeAll(async () => {
  await prepareProduct();
  const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
  const files = makeFileStore({ keyring, dataDir });
  setFileStore(files);
  fixture = await aFixture(db);
  people = await askWhoTheyAre(db, fixture);
  server = await routeServer(db);
  await markNames(db, fixture);
  for (const child of children) rowsOf.set(child, await aChildsRows(db, fixture, files, child));
});

/** Topics of the child that a page needs besides the name. Other pages leave out what is not the reader's. */
function topicsFor({ path }: RouteLine): readonly string[] {
  if (/\/plan\b/.test(path)) return planTopics(path);
  if (/^children\/.*\/case-plan\b/.test(path)) return ['case_plan'];
  if (/\/(health|card)\b/.test(path)) return ['health'];
  if (/\/school\b/.test(path)) return ['education'];
  if (/\/(team|transfer|people\/(new|add))\b/.test(path)) return ['case'];
  if (/\/assessments\/suggestions\b/.test(path)) return ['assessment', 'referral'];
  if (/\/assessments\b/.test(path)) return ['assessment'];
  if (/\/services\b/.test(path)) return ['referral'];
  if (/\/contacts\b/.test(path)) return ['visits'];
  if (/\/reasons\b/.test(path)) return ['case_plan'];
  if (/\/court\b/.test(path)) return ['court'];
  if (/\/meetings\b/.test(path)) return ['meeting'];
  if (/\/family-time\b/.test(path)) return ['family_time'];
  if (/\/transition\b/.test(path)) return ['placement'];
  if (/\/(permanency|closing)\b/.test(path)) return ['permanency'];
  if (/\/whole-file\b/.test(path)) return ['documents'];
  if (/\/holds\b/.test(path)) return ['case'];
  // The duty of each child is one about the case.
  if (/:(obligation|exception)Id/.test(path)) return ['case'];
  if (/\/reported\b/.test(path)) return ['legal_identity'];
  if (path.includes(':taskId')) return ['tasks'];
  if (path.includes(':documentId')) return ['documents'];
  if (path.includes(':placementId')) return ['placement'];
  return [];
}

/** Where the child lives, what is for the days there is open without a part in the plan, as for a weekend. */
function planTopics(path: string): readonly string[] {
  const forTheDays =
    /^home\/children\/:childId\/plan(\/(page\/:box|activities|promises\/:promiseId|papers\/:documentId))?$/;
  return forTheDays.test(path) ? ['plan'] : ['plan', 'agreement'];
}

/**
 * Of the children a page opens to a reader one, and of the others mostly one, another with each page and reader: which rows each
 * child's record shows is asked of every cell in matrix.test.ts, and here whether every page asks those policies.
 */
function oneOfEach(line: RouteLine, reader: Reader, turn: number): readonly (typeof children)[number][] {
  const among = Map.groupBy(childrenOn(line.path), child => opensTo(line, reader, child));
  const [open = [], closed = []] = [among.get(true), among.get(false)];
  // Of a page that opens to the reader somewhere, every other reader asks for a child it is closed about.
  const asked = open.length === 0 || turn % 2 === 0 ? [open, closed] : [open];
  return asked.flatMap(some => (some.length > 0 ? [some[turn % some.length]!] : []));
}

const order = Object.keys(truth);
/** People outside ask for every page; of the staff every second one for each, the others for those between. */
const takesTurn = (reader: Reader, turn: number): boolean =>
  outside.includes(reader) || (order.indexOf(reader) + turn) % 2 === 0;

const opensTo = (line: RouteLine, reader: Reader, child: Subject): boolean =>
  ['identity', ...topicsFor(line)].every(topic => sees(reader, child, topic));

test('a child’s pages open to those the table of truth names, and name nobody else', async () => {
  const lines = roomRoutes.filter(({ path }) => path.includes(':childId'));
  expect(lines.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  let opened = 0;
  const seen = new Set<string>();
  await eachReader(people, async (reader, who) => {
    for (const [turn, line] of lines.entries()) {
      const may = actionOf(line).may(who);
      if (!takesTurn(reader, turn)) continue;
      for (const child of may ? oneOfEach(line, reader, turn + reader.length) : children.slice(0, 1)) {
        const answer = await server.data(who, addressOf(line.path, rowsOf.get(child)!));
        const open = may && opensTo(line, reader, child);
        if (statusOf(answer) !== wanted(may, open)) wrong.push(`${reader} ${line.path} of ${child}: ${answer.status}`);
        for (const name of leaks(reader, answer)) wrong.push(`${reader} reads ${name} in ${line.path} of ${child}`);
        if (open) opened += 1;
        if (open && statusOf(answer) !== 404) seen.add(line.path);
      }
    }
  });
  expect(wrong).toEqual([]);
  expect(opened).toBeGreaterThan(400);
  // Each page opened to somebody of the staff or of the family.
  expect(lines.map(({ path }) => path).filter(path => !seen.has(path))).toEqual([]);
});

test('a home’s page opens in its own agency; lists and homes name nobody else', async () => {
  const lines = roomRoutes.filter(
    // The patterns page belongs to the made-up county, which this is not.
    ({ path }) => (!path.includes(':') && path !== 'patterns') || path === 'homes/:homeId',
  );
  const wrong: string[] = [];
  await eachReader(people, async (reader, who) => {
    for (const [turn, line] of lines.entries()) {
      const may = actionOf(line).may(who);
      if (!takesTurn(reader, turn)) continue;
      for (const home of line.path.includes(':homeId') ? homes : [undefined]) {
        const answer = await server.data(who, fill(line.path, home ? { homeId: fixture.subjects[home] } : {}));
        const near = home === undefined || (home === 'farHome') === elsewhere.includes(reader);
        if (statusOf(answer) !== wanted(may, near))
          wrong.push(`${reader} ${line.path} ${home ?? ''}: ${answer.status}`);
        for (const name of leaks(reader, answer)) wrong.push(`${reader} reads ${name} in ${line.path} ${home ?? ''}`);
      }
    }
  });
  expect(wrong).toEqual([]);
});

test('the row of another child is not there under an address of one’s own child', async () => {
  // Codes of lists are no rows of anybody; every other place after the child's is the id of one.
  const rowIds = /:(\w+Id)\b/g;
  const lines = roomRoutes.filter(({ path }) => [...path.replace(':childId', '').matchAll(rowIds)].length > 0);
  const wrong: string[] = [];
  let asked = 0;
  for (const [reader, start, others, talk] of [
    ['sam', 'children/:childId', ['obi', 'nina', 'zac'], '/plan/talks/new'],
    // Nina lives with her as well: what is hers does not stand under Lucy's address either.
    ['ines', 'home/children/:childId', ['nina', 'obi', 'zac'], '/plan/talk'],
  ] as const) {
    for (const other of others) {
      const ids = { ...rowsOf.get(other)!, childId: fixture.subjects.lucy };
      for (const line of lines.filter(each => each.path.startsWith(start))) {
        const who = people.get(reader)!;
        const { status } = await server.data(who, addressOf(line.path, ids));
        if (status !== wanted(actionOf(line).may(who), false))
          wrong.push(`${reader} ${line.path} of ${other}: ${status}`);
        asked += 1;
      }
    }
    const question = `?promise=${rowsOf.get('nina')!.promiseId}`;
    const { status } = await server.data(
      people.get(reader)!,
      `${fill(`${start}${talk}`, rowsOf.get('lucy')!)}${question}`,
    );
    if (status !== 404) wrong.push(`${reader} ${start}${talk} of nina: ${status}`);
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(30);
});

test('an address with something that is no id is not there, and breaks nothing', async () => {
  const wrong: string[] = [];
  for (const reader of ['sam', 'ines', 'mother', 'lena'] as const) {
    const who = people.get(reader)!;
    for (const line of roomRoutes.filter(({ path }) => path.includes(':'))) {
      const last = line.path
        .match(/:(\w+)/g)!
        .at(-1)!
        .slice(1);
      const child = reader === 'mother' ? {} : rowsOf.get('lucy')!;
      const own = { ...child, homeId: fixture.subjects.harbor, agreementId: fixture.live.lucy.id };
      for (const address of [
        fill(line.path, {}),
        fill(line.path, { ...own, [last]: 'no-id' }),
        line.path.replace(/:\w+/g, 'no-id'),
      ]) {
        const { status } = await server.data(who, address.replace(/^\/?/, '/'));
        // 202 leads back to the first step of a form.
        if (status !== 202 && status !== wanted(actionOf(line).may(who), false))
          wrong.push(`${reader} ${line.path}: ${status}`);
      }
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
});

test('the JSON API answers as the pages do', async () => {
  const wrong: string[] = [];
  await eachReader(people, async (reader, who) => {
    for (const child of children) {
      const answer = await server.api(who, `/v1/children/${fixture.subjects[child]}/placements`);
      const may = actions.get('placement.view')!.may(who);
      const open = may && sees(reader, child, 'identity');
      if (answer.status !== wanted(may, open)) wrong.push(`${reader} ${child}: ${answer.status}`);
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
