import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { anAgency } from '#test/builders/agency.ts';
import { anImportRun } from '#test/builders/import-runs.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { importExtract } from './import-extract.ts';
import { anExtract, aSmallAgency, type ExtractRows } from './testing/an-extract.ts';

const db = testDatabase();
const NOW = '2026-11-18T15:00:00Z';
let client: pg.Client;
let agencyId: string;
let userId: string;
let runId: string;

beforeAll(async () => {
  client = new pg.Client(connectionSettings(db.address));
  await client.connect();
});
afterAll(() => client.end());

beforeEach(async () => {
  agencyId = await anAgency(db, `Agency ${newId()}`);
  ({ userId, runId } = await anImportRun(db, agencyId));
});

const run = (files: ExtractRows, options: { dryRun?: boolean; withoutRefused?: boolean } = {}) =>
  importExtract({
    client,
    agencyId,
    userId,
    runId,
    source: 'old-system',
    now: NOW,
    extract: anExtract(files),
    seal: digits => ({ sealed: Buffer.from(`sealed ${digits}`), fingerprint: Buffer.from(`print ${digits}`) }),
    dryRun: options.dryRun ?? false,
    withoutRefused: options.withoutRefused ?? false,
  });

type Ran = Awaited<ReturnType<typeof run>>;
const refusals = ({ found }: Ran) =>
  found
    .all()
    .filter(({ found: one }) => one.weight === 'refusal')
    .map(({ found: { file, line, column, code } }) => [file, line, column, code]);
const countOf = (table: string) =>
  db.value<number>(`select count(*)::int from ${table} where agency_id = $1`, [agencyId]);
const sums = ({ files }: Ran, part: 'new' | 'changed' | 'same') =>
  [...files.values()].reduce((sum, file) => sum + file[part], 0);

test('an extract is taken whole: rows, offices, cards and access', async () => {
  const done = await run(aSmallAgency());
  expect(refusals(done)).toEqual([]);
  expect(done.taken).toBe(true);
  expect(await countOf('app.placement')).toBe(2);
  const office = await db.value('select id from app.office where agency_id = $1', [agencyId]);
  expect(
    await db.rows('select distinct office_id, setting from app.placement where agency_id = $1', [agencyId]),
  ).toEqual([{ office_id: office, setting: 'foster_home' }]);
  expect(
    await db.value(`select office_ids[1] from app.person where agency_id = $1 and first_name = 'Ana'`, [agencyId]),
  ).toBe(office);
  expect(
    await db.rows('select allergies_known, medicines_known from app.critical_card where agency_id = $1', [agencyId]),
  ).toEqual([{ allergies_known: 'listed', medicines_known: 'not_known' }]);
  // The worker by assignment, the caregiver by placement.
  expect(
    await db.rows(
      `select u.name, g.source, count(*)::int as grants from app.access_grant g join app.user_account u on u.id = g.user_id
       where g.agency_id = $1 group by 1, 2 order by 1, 2`,
      [agencyId],
    ),
  ).toEqual([
    { name: 'Dora Winters', source: 'home', grants: 1 },
    { name: 'Dora Winters', source: 'placement', grants: 2 },
    { name: 'Dora Winters', source: 'self', grants: 1 },
    { name: 'Wes Worker', source: 'assignment', grants: 1 },
  ]);
  expect(
    await db.rows(
      `select distinct kind, by_user, why from record.row_change where agency_id = $1 and table_name = 'placement'`,
      [agencyId],
    ),
  ).toEqual([{ kind: 'import', by_user: userId, why: `import ${runId}` }]);
});

test('a second run changes nothing; a changed row is updated, and only in the columns there are', async () => {
  await run(aSmallAgency());
  const changes = () =>
    db.value<number>('select count(*)::int from record.row_change where agency_id = $1', [agencyId]);
  const before = await changes();
  const again = await run(aSmallAgency());
  expect([sums(again, 'new'), sums(again, 'changed')]).toEqual([0, 0]);
  expect(await changes()).toBe(before);

  const people = [{ key: 'P1', first_name: 'Anita' }];
  const third = await run({ people });
  expect(third.files.get('people')).toMatchObject({ new: 0, changed: 1, same: 0 });
  expect(
    await db.rows(
      `select first_name, last_name, born_on::text from app.person where agency_id = $1 and first_name like 'An%'`,
      [agencyId],
    ),
  ).toEqual([{ first_name: 'Anita', last_name: 'Rivas', born_on: '2018-02-03' }]);
});

test('a dry run finds the same and keeps nothing', async () => {
  const dry = await run(aSmallAgency(), { dryRun: true });
  expect(dry.taken).toBe(false);
  expect(refusals(dry)).toEqual([]);
  expect(sums(dry, 'new')).toBeGreaterThan(20);
  expect(await countOf('app.person')).toBe(0);
  expect(await countOf('app.import_key')).toBe(0);
});

describe('what is wrong is named by file, line and column, and keeps everything out', () => {
  const cases: [string, (files: ReturnType<typeof aSmallAgency>) => ExtractRows, unknown[]][] = [
    [
      'an impossible day',
      f => ({ ...f, people: [...f.people, { key: 'X', first_name: 'X', born_on: '2021-02-30' }] }),
      ['people', 6, 'born_on', 'impossible-day'],
    ],
    [
      'a birth to come',
      f => ({ ...f, people: [...f.people, { key: 'X', first_name: 'X', born_on: '2027-01-01' }] }),
      ['people', 6, 'born_on', 'in-the-future'],
    ],
    [
      'an unknown code',
      f => ({ ...f, placements: [{ ...f.placements[0]!, setting: 'FFH' }, f.placements[1]!] }),
      ['placements', 2, 'setting', 'unknown-code'],
    ],
    [
      'a dangling key',
      f => ({ ...f, placements: [{ ...f.placements[0]!, home: 'H9' }, f.placements[1]!] }),
      ['placements', 2, 'home', 'nothing-with-this-key'],
    ],
    [
      'two rows under one key',
      f => ({ ...f, people: [...f.people, { key: 'P4', first_name: 'Other' }] }),
      ['people', 5, 'key', 'key-twice'],
    ],
    [
      'a number used twice',
      f => ({ ...f, cases: [...f.cases, { ...f.cases[0]!, key: 'C2' }] }),
      ['cases', 3, 'number', 'taken-already'],
    ],
    [
      'overlapping placements',
      f => ({ ...f, placements: [...f.placements, { ...f.placements[0]!, key: 'PL3', from: '2026-04-01T00:00:00Z' }] }),
      ['placements', 4, 'from', 'overlaps'],
    ],
    [
      'a placement before care',
      f => ({ ...f, placements: [{ ...f.placements[0]!, from: '2026-02-01T00:00:00Z' }, f.placements[1]!] }),
      ['placements', 2, 'from', 'outside-care'],
    ],
    [
      'a period that runs backwards',
      f => ({
        ...f,
        removals: [{ ...f.removals[0]!, to: '2026-02-01T00:00:00Z', exit_reason: 'adoption' }, f.removals[1]!],
      }),
      ['removals', 2, 'to', 'ends-before-it-begins'],
    ],
    [
      'leaving care for no reason',
      f => ({ ...f, removals: [{ ...f.removals[0]!, to: '2026-05-01T00:00:00Z' }, f.removals[1]!] }),
      ['removals', 2, 'exit_reason', 'exit-without-reason'],
    ],
    [
      'care before birth',
      f => ({ ...f, removals: [{ ...f.removals[0]!, from: '2017-01-01T00:00:00Z' }, f.removals[1]!] }),
      ['removals', 2, 'from', 'before-birth'],
    ],
    [
      'a case nobody works in for a while',
      f => ({ ...f, primary_workers: [{ key: 'W1', case: 'C1', staff: 'S1', from: '2026-06-01T12:00:00Z' }] }),
      ['cases', 2, 'from', 'case-without-worker'],
    ],
    [
      'somebody who is their own parent',
      f => ({ ...f, relationships: [{ person: 'P1', relative: 'P1', kind: 'mother' }] }),
      ['relationships', 2, 'relative', 'related-to-self'],
    ],
    [
      'ancestors in a circle',
      f => ({
        ...f,
        relationships: [
          { person: 'P1', relative: 'P3', kind: 'mother' },
          { person: 'P3', relative: 'P2', kind: 'parent' },
          { person: 'P2', relative: 'P1', kind: 'father' },
        ],
      }),
      ['relationships', 2, 'relative', 'own-ancestor'],
    ],
    [
      'a card that denies an allergy',
      f => ({ ...f, critical_cards: [{ child: 'P1', allergies_known: 'none_known', medicines_known: 'none' }] }),
      ['critical_cards', 2, 'allergies_known', 'card-denies-allergies'],
    ],
    [
      'neither home nor person',
      f => ({ ...f, placements: [{ ...f.placements[0]!, home: '' }, f.placements[1]!] }),
      ['placements', 2, 'home', 'home-or-person'],
    ],
    [
      'a required cell that is empty',
      f => ({ ...f, people: [...f.people, { key: 'X', first_name: '' }] }),
      ['people', 6, 'first_name', 'missing'],
    ],
    [
      'ages of a license',
      f => ({
        ...f,
        licenses: [{ home: 'H1', level: 'II', from: '2026-01-01', beds: '4', youngest: '9', oldest: '3' }],
      }),
      ['licenses', 2, 'youngest', 'ages-run-downwards'],
    ],
  ];
  test.each(cases)('%s', async (_, change, expected) => {
    const done = await run(change(aSmallAgency()));
    expect(refusals(done)).toContainEqual(expected);
    expect(done.taken).toBe(false);
    expect(await countOf('app.person')).toBe(0);
  });
});

test('without the refused rows the rest is taken, and what hangs on them stays out', async () => {
  const files = aSmallAgency();
  const done = await run(
    { ...files, people: files.people.map(row => (row.key === 'P2' ? { ...row, born_on: '2020-13-40' } : row)) },
    { withoutRefused: true },
  );
  expect(done.taken).toBe(true);
  expect(refusals(done)).toEqual(
    expect.arrayContaining([
      ['people', 3, 'born_on', 'impossible-day'],
      ['removals', 3, 'child', 'belongs-to-refused'],
      ['placements', 3, 'child', 'belongs-to-refused'],
      ['case_members', 3, 'person', 'belongs-to-refused'],
    ]),
  );
  expect(await countOf('app.placement')).toBe(1);
});

test('an extract that names another agency is not taken, with or without its refused rows', async () => {
  const agencies = [
    { key: 'X', name: 'Elsewhere', short_name: 'Elsewhere', state_code: 'FL', time_zone: 'America/New_York' },
  ];
  const done = await run({ ...aSmallAgency(), agencies }, { withoutRefused: true });
  expect(refusals(done)).toEqual([['agencies', null, 'short_name', 'another-agency']]);
  expect(done.taken).toBe(false);
  expect(await countOf('app.person')).toBe(0);
});

test('the same person on forty rows is read once and said; a thousand bad rows are all named', async () => {
  const files = aSmallAgency();
  const again = Array.from({ length: 39 }, () => files.people[0]!);
  const many = Array.from({ length: 1_000 }, (_, index) => ({ key: `X${index}`, first_name: 'X', born_on: 'soon' }));
  const twice = await run({ ...files, people: [...files.people, ...again] });
  expect(twice.taken).toBe(true);
  expect(await countOf('app.person')).toBe(4);
  expect(twice.found.countOf('people', 'same-row-twice')).toBe(39);
  const bad = await run({ ...files, people: [...files.people, ...many] });
  expect(bad.found.countOf('people', 'not-a-day')).toBe(1_000);
  expect(new Set(bad.found.all().map(({ found }) => found.line)).size).toBe(1_000);
});

test('an import sees and writes the rows of its own agency only', async () => {
  await run(aSmallAgency());
  const first = agencyId;
  agencyId = await anAgency(db, `Agency ${newId()}`);
  const home = await db.value<string>('select id from app.home where agency_id = $1', [first]);
  const files = aSmallAgency();
  await db.admin.query('update app.user_account set agency_id = agency_id where id = $1', [userId]);
  const done = await run({ ...files, placements: [{ ...files.placements[0]!, home }] }, { dryRun: true });
  expect(refusals(done)).toContainEqual(['placements', 2, 'home', 'nothing-with-this-key']);
});
