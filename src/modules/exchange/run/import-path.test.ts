import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualSettings } from '#platform/sign-in/settings.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { sayIn } from '#platform/words/say.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { anAgency, anOrganization } from '#test/builders/agency.ts';
import { NOW } from '#test/support/as.ts';
import { prepareProduct } from '#test/support/product.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { outcomeGroups, outcomeReport } from '../report-outcome.ts';
import { aSmallAgency, type ExtractRows } from '../testing/an-extract.ts';
import type { ImportHouse } from './import-house.ts';
import { type ImportPath, importPath } from './import-path.ts';

const db = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'alongside-import-path-'));
afterAll(() => rmSync(folder, { recursive: true }));
let house: ImportHouse;
let agencyId: string;
let userId: string;
beforeAll(async () => {
  await prepareProduct();
  house = {
    address: db.address,
    pool: db.pool,
    moment: () => NOW,
    keyring,
    settings: usualSettings,
    origin: 'http://localhost:3000',
  };
  agencyId = await anAgency(db, 'Marisol');
  const organizationId = await anOrganization(db, agencyId, 'Lead', 'lead_agency');
  userId = await aStaffMember(db, { agencyId, organizationId }, { name: 'Ida Import', role: 'administrator' });
});

/** Writes the files of an extract into a folder of that name. */
function written(name: string, rows: ExtractRows): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, all = []] of Object.entries(rows)) {
    const columns = [...new Set(all.flatMap(row => Object.keys(row)))];
    writeFileSync(join(path, `${file}.csv`), stringify([...all], { header: true, columns }));
  }
  return path;
}
const run = (path: string, more: Partial<ImportPath> = {}) =>
  importPath(house, {
    agencyId,
    userId,
    format: 'caseload',
    path,
    mapping: null,
    source: 'old-system',
    dryRun: false,
    withoutRefused: false,
    ...more,
  });
const outcome = async (...given: Parameters<typeof run>) => {
  const ran = await run(...given);
  if (typeof ran === 'string') throw new Error(ran);
  return ran;
};
const states = () =>
  db.rows('select state, file_name, file_id from app.import_run where agency_id = $1 order by id', [agencyId]);

test('what lies on the disk is looked through and taken where it lies; the runs stay to be read', async () => {
  const path = written('whole', aSmallAgency());
  const told: string[] = [];
  const dry = await outcome(path, { dryRun: true, tell: step => void told.push(step) });
  expect([dry.taken, dry.found.refusals()]).toEqual([false, 0]);
  expect(new Set(told)).toEqual(new Set(['reading', 'checking', 'writing', 'access']));
  expect((await outcome(path)).taken).toBe(true);
  expect((await outcome(path)).files.get('people')).toMatchObject({ new: 0, changed: 0, same: 4 });
  expect(await states()).toEqual([
    { state: 'dropped', file_name: 'whole', file_id: null },
    { state: 'taken', file_name: 'whole', file_id: null },
    { state: 'taken', file_name: 'whole', file_id: null },
  ]);
});

test('a thousand bad rows are one reason with its first lines, and each of them in the report', async () => {
  const people = Array.from({ length: 1_000 }, (_, at) => ({ key: `B${at}`, first_name: 'Bo', born_on: '2021-02-30' }));
  const bad = await outcome(written('bad', { people }), { dryRun: true });
  const say = sayIn('en');
  expect(outcomeGroups(say, bad, 'refusal', 3)).toEqual([
    expect.objectContaining({
      place: 'people · born_on',
      count: '1,000 rows',
      is: 'There is no such day.',
      lines: [2, 3, 4].map((line, at) => ({ key: `${at}`, line: `${line}`, value: '2021-02-30', told: '' })),
      more: 'and 997 more rows',
    }),
  ]);
  const report = outcomeReport(say, bad);
  expect(report).toMatchObject({ taken: false, files: { people: { read: 1_000, refused: 1_000 } }, notes: [] });
  expect(report.refusals).toHaveLength(1_000);
  expect(report.refusals[999]).toEqual({
    file: 'people',
    line: 1_001,
    column: 'born_on',
    code: 'impossible-day',
    value: '2021-02-30',
    reason: 'There is no such day.',
    rows: 1,
  });
});

test('a mapping that cannot be followed, and nothing to read, are reports like any other', async () => {
  const codes = async (...given: Parameters<typeof run>) =>
    outcomeReport(sayIn('es'), await outcome(...given)).refusals.map(({ code, reason }) => [code, reason]);
  const path = written('mapped', { people: [{ key: 'M1', first_name: 'Mia' }] });
  expect(await codes(path, { mapping: '{' })).toEqual([
    ['mapping-not-readable', expect.stringContaining('No es JSON.')],
  ]);
  mkdirSync(join(folder, 'empty'));
  expect(await codes(join(folder, 'empty'))).toEqual([['nothing-to-read', expect.any(String)]]);
  writeFileSync(join(folder, 'other.xml'), '<?xml version="1.0"?><other/>');
  expect(await codes(join(folder, 'other.xml'), { format: 'afcars', source: 'afcars' })).toEqual([
    ['xml-not-readable', expect.any(String)],
  ]);
});

test('while another import of the agency is under way it says so, and leaves nothing behind', async () => {
  await db.admin.query(
    `insert into app.import_run (id, agency_id, user_id, format, source, state, state_at, brought_at, file_name, without_refused, step, steps_done, steps)
     values (uuidv7(), $1, $2, 'caseload', 'x', 'taking', $3, $3, 'x', false, 'writing', 0, 0)`,
    [agencyId, userId, NOW],
  );
  const before = await states();
  expect(await run(written('second', aSmallAgency()))).toBe('another-import-runs');
  expect(await states()).toEqual(before);
  await db.admin.query(`update app.import_run set state = 'dropped' where source = 'x'`);
});

test('people who may be here already are proposed to be looked at, and nobody is joined', async () => {
  await outcome(written('first', aSmallAgency()));
  const before = await db.value<number>('select count(*)::int from app.person where agency_id = $1', [agencyId]);
  const people = [{ key: '77', first_name: 'Anna', last_name: 'Rivas', born_on: '2018-02-03' }];
  const done = await outcome(written('again', { people }), { source: 'court-list' });
  expect(done).toMatchObject({ taken: true });
  expect(await db.value<number>('select count(*)::int from app.person where agency_id = $1', [agencyId])).toBe(
    before + 1,
  );
  expect(
    await db.rows(
      `select source, state, p.first_name || '/' || o.first_name as names from app.duplicate_proposal d
      join app.person p on p.id = d.person_id join app.person o on o.id = d.other_id where d.agency_id = $1 and o.first_name = 'Anna'`,
      [agencyId],
    ),
  ).toEqual([{ source: 'import', state: 'open', names: 'Ana/Anna' }]);
  expect(
    await db.value(
      `select rows_like_it from app.import_problem where agency_id = $1 and code = 'likely-the-same-person' order by run_id desc limit 1`,
      [agencyId],
    ),
  ).toBe(1);
});
