import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { NotThere } from '#platform/http/ask.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { BringExtract, RunState } from '../contract.ts';
import { bringExtract } from './bring-extract.ts';
import { dropExtract } from './drop-extract.ts';
import { takeExtract } from './take-extract.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-imports-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const files = makeFileStore({ keyring, dataDir });
let county: County;
let abel: string;
let colleague: string;
beforeAll(async () => {
  county = await aCounty(db);
  abel = county.staff.abel;
  const { lead } = county.organizations;
  const at = { agencyId: county.agencyId, organizationId: lead };
  colleague = await aStaffMember(db, at, { name: 'Ada Cole', role: 'administrator' });
});
beforeEach(() =>
  db.admin.query('delete from app.import_count; delete from app.import_problem; delete from app.import_run'),
);

const csv = (name = 'people.csv', text = 'key,first_name\n1,Ada\n') => ({
  name,
  bytes: new TextEncoder().encode(text),
});
const mapping = (text: string) => ({ name: 'mapping.json', bytes: new TextEncoder().encode(text) });
const bring = (user = abel, more: Partial<BringExtract> = {}) =>
  db
    .as(user)
    .commit(ask => bringExtract(ask, { files: [csv()], mapping: undefined, source: 'old-system', ...more }, files));
const brought = async () => {
  const run = await bring();
  if (!run.ok) throw new Error(JSON.stringify(run.refusal));
  return run.value.id;
};
/** An import that is that far, past any job. */
const aRun = (state: RunState, more: object = {}, of = abel) =>
  insertRow(db, 'app.import_run', {
    agency_id: county.agencyId,
    user_id: of,
    format: 'caseload',
    source: 'old-system',
    state,
    state_at: NOW,
    brought_at: NOW,
    file_name: 'extract.zip',
    without_refused: false,
    steps: 0,
    steps_done: 0,
    ...more,
  });
const counted = (run_id: string, rows: { new?: number; refused?: number; same?: number }) =>
  insertRow(db, 'app.import_count', {
    agency_id: county.agencyId,
    user_id: abel,
    run_id,
    file: 'people',
    place: 5,
    rows_read: (rows.new ?? 0) + (rows.refused ?? 0) + (rows.same ?? 0),
    rows_new: rows.new ?? 0,
    rows_changed: 0,
    rows_same: rows.same ?? 0,
    rows_refused: rows.refused ?? 0,
  });
const problem = (run_id: string, line: number | null) =>
  insertRow(db, 'app.import_problem', {
    agency_id: county.agencyId,
    user_id: abel,
    run_id,
    weight: 'refusal',
    file: 'people',
    line,
    code: 'missing',
    rows_like_it: 1,
  });
const jobs = () =>
  db.rows<{ task: string; payload: object }>(
    `select t.identifier as task, j.payload from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
     where t.identifier like '%extract' order by j.id`,
  );
const stateOf = (id: string) => db.value<RunState>('select state from app.import_run where id = $1', [id]);

describe('bringing an extract', () => {
  test('it is stored sealed, and its job is queued in the same transaction', async () => {
    await db.admin.query(`delete from jobs._private_jobs`);
    const id = await brought();
    expect(
      await db.rows(
        `select r.state, r.format, r.source, r.file_name, f.media_type, f.user_id from app.import_run r join app.stored_file f on f.id = r.file_id where r.id = $1`,
        [id],
      ),
    ).toEqual([
      {
        state: 'received',
        format: 'caseload',
        source: 'old-system',
        file_name: 'people.csv',
        media_type: 'application/zip',
        user_id: abel,
      },
    ]);
    expect(await jobs()).toEqual([
      { task: 'check-extract', payload: { run: id, agency: county.agencyId, user: abel } },
    ]);
  });

  test('an AFCARS file is kept as it is, and a mapping beside it', async () => {
    const xml = csv('afcars.xml', '<?xml version="1.0"?><afcars/>');
    const run = await bring(abel, { files: [xml], mapping: mapping('{"files":{}}') });
    if (!run.ok) throw new Error('refused');
    expect(
      await db.rows('select format, file_name, mapping from app.import_run where id = $1', [run.value.id]),
    ).toEqual([{ format: 'afcars', file_name: 'afcars.xml', mapping: { files: {} } }]);
  });

  test('everything wrong is told at once, and nothing is kept', async () => {
    const wrong = { files: [csv('people.xlsx')], mapping: mapping('[1]'), source: 'Old System!' };
    expect(await bring(abel, wrong)).toEqual(
      no({
        kind: 'invalid',
        problems: [
          { at: 'files', code: 'extract-kind-not-taken', fill: { most: 64 } },
          { at: 'source', code: 'not-a-source-name' },
          {
            at: 'mapping',
            code: 'not-a-mapping',
            fill: { place: '/', told: 'Another kind of value belongs here.' },
          },
        ],
      }),
    );
    expect(await db.value('select count(*)::int from app.import_run')).toBe(0);
  });

  test('is the administrator’s', async () => {
    expect(await bring(county.staff.sam)).toEqual(no({ kind: 'not-allowed' }));
  });

  test('waits until a colleague’s import is over', async () => {
    await aRun('checking', { step: 'reading' }, colleague);
    expect(await bring()).toEqual(no({ kind: 'another-import-runs' }));
  });

  test('a run that somebody else wrote by hand is never worked on', async () => {
    const queue = (user: string, id: string) =>
      db.as(user).commit(ask => import('../store/runs.ts').then(({ queueImport }) => queueImport(ask.tx, id)));
    const ofSam = await aRun('received', {}, county.staff.sam);
    await expect(queue(county.staff.sam, ofSam)).rejects.toThrow('not yours to run');
    await expect(queue(abel, ofSam)).rejects.toThrow('not yours to run');
    const other = await insertRow(db, 'app.agency', {
      name: 'Other',
      short_name: 'Other',
      state_code: 'FL',
      time_zone: 'America/New_York',
      policy_pack: 'cfp-2',
    });
    await expect(queue(abel, await aRun('received', { agency_id: other }))).rejects.toThrow('not yours to run');
  });
});

describe('taking it', () => {
  const take = (runId: string, withoutRefused = false, user = abel) =>
    db.as(user).commit(ask => takeExtract(ask, { runId, withoutRefused }));
  const checked = async (rows: Parameters<typeof counted>[1], more: object = {}) => {
    const id = await aRun('checked', more);
    await counted(id, rows);
    return id;
  };

  test('all of it, as a job', async () => {
    await db.admin.query(`delete from jobs._private_jobs`);
    const id = await checked({ new: 3 });
    expect(await take(id)).toEqual(ok(null));
    expect(await stateOf(id)).toBe('taking');
    expect(await jobs()).toEqual([{ task: 'take-extract', payload: { run: id, agency: county.agencyId, user: abel } }]);
    expect(await take(id)).toEqual(no({ kind: 'import-moved-on' }));
  });

  test('with refused rows only when it is asked for without them', async () => {
    const id = await checked({ new: 3, refused: 1 });
    await problem(id, 5);
    expect(await take(id)).toEqual(no({ kind: 'rows-refused' }));
    expect(await take(id, true)).toEqual(ok(null));
    expect(await db.value('select without_refused from app.import_run where id = $1', [id])).toBe(true);
  });

  test('not when the extract as a whole was refused', async () => {
    const id = await checked({ new: 3 });
    await problem(id, null);
    expect(await take(id, true)).toEqual(no({ kind: 'extract-refused' }));
  });

  test('not when everything is here already', async () => {
    expect(await take(await checked({ same: 4 }))).toEqual(no({ kind: 'nothing-to-take' }));
  });

  test('not while a colleague’s is under way; the database holds them apart at one moment', async () => {
    const id = await checked({ new: 3 });
    await aRun('taking', { step: 'writing' }, colleague);
    expect(await take(id)).toEqual(no({ kind: 'another-import-runs' }));
    await expect(aRun('checking')).rejects.toThrow(/import_run__one_at_a_time/);
  });

  test('not by others, and not when there is nothing', async () => {
    const id = await checked({ new: 3 });
    await expect(take(id, false, colleague)).rejects.toThrow(NotThere);
    await expect(take(newId())).rejects.toThrow(NotThere);
    expect(await take(await aRun('checked', {}, county.staff.sam), false, county.staff.sam)).toEqual(
      no({ kind: 'not-allowed' }),
    );
  });
});

describe('dropping it', () => {
  const drop = (runId: string, user = abel) => db.as(user).commit(ask => dropExtract(ask, { runId }));

  test('throws its file away and keeps the run', async () => {
    const id = await brought();
    const file = await db.value('select file_id from app.import_run where id = $1', [id]);
    expect(await drop(id)).toEqual(ok(null));
    expect(await db.rows('select state, file_id from app.import_run where id = $1', [id])).toEqual([
      { state: 'dropped', file_id: null },
    ]);
    expect(await db.value('select count(*)::int from app.stored_file where id = $1', [file])).toBe(0);
  });

  test('also after it failed', async () => {
    const id = await aRun('failed', { failed_why: 'unexpected' });
    expect(await drop(id)).toEqual(ok(null));
  });

  test.each(['checking', 'taking', 'taken', 'dropped'] as const)('not when it is %s', async state => {
    expect(await drop(await aRun(state))).toEqual(no({ kind: 'import-moved-on' }));
  });

  test('not by others', async () => {
    await expect(drop(await aRun('checked'), colleague)).rejects.toThrow(NotThere);
    expect(await drop(await aRun('checked', {}, county.staff.sam), county.staff.sam)).toEqual(
      no({ kind: 'not-allowed' }),
    );
  });
});
