import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectionSettings } from '#platform/db/address.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { usualSettings } from '#platform/sign-in/settings.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { anAgency, anOrganization } from '#test/builders/agency.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { aSmallAgency, type ExtractRows } from '../testing/an-extract.ts';
import { bringExtract } from '../use-cases/bring-extract.ts';
import { dropExtract } from '../use-cases/drop-extract.ts';
import { takeExtract } from '../use-cases/take-extract.ts';
import type { ImportHouse } from './import-house.ts';
import { importTasks } from './import-jobs.ts';
import { endBrokenImports } from './work-on-run.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-import-jobs-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const files = makeFileStore({ keyring, dataDir });
let house: ImportHouse & { files: typeof files };
let agencyId: string;
let ida: string;

beforeAll(() => {
  house = {
    address: db.address,
    pool: db.pool,
    moment: () => NOW,
    keyring,
    settings: usualSettings,
    origin: 'http://localhost:3000',
    files,
  };
});
let made = 0;
beforeEach(async () => {
  made += 1;
  agencyId = await anAgency(db, `Agency ${made}`);
  const organizationId = await anOrganization(db, agencyId, 'Lead', 'lead_agency');
  ida = await aStaffMember(db, { agencyId, organizationId }, { name: 'Ida Import', role: 'administrator' });
  await db.admin.query('delete from jobs._private_jobs');
});

/** The files of an extract as an upload sends them. */
const sent = (rows: ExtractRows) =>
  Object.entries(rows).map(([name, all = []]) => ({
    name: `${name}.csv`,
    bytes: Buffer.from(
      stringify([...all], { header: true, columns: [...new Set(all.flatMap(row => Object.keys(row)))] }),
    ),
  }));
const bring = async (rows: ExtractRows): Promise<string> => {
  const run = await db
    .as(ida)
    .commit(ask => bringExtract(ask, { files: sent(rows), mapping: undefined, source: 'old-system' }, files));
  if (!run.ok) throw new Error(JSON.stringify(run.refusal));
  return run.value.id;
};
/** Runs the one job of imports on the queue, as the jobs process does; what others queued is let go of. */
const work = async () => {
  const [job] = await db.rows<{ task: string; payload: object }>(
    `select t.identifier as task, j.payload from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
     where t.identifier = any ($1)`,
    [Object.keys(importTasks(house))],
  );
  await db.admin.query('delete from jobs._private_jobs');
  await importTasks(house)[job!.task]!(job!.payload, {} as never);
};
const runOf = async (id: string) =>
  (
    await db.rows<{
      state: string;
      step: string | null;
      failed_why: string | null;
      file_id: string | null;
      invited: number | null;
    }>('select state, step, failed_why, file_id, invited from app.import_run where id = $1', [id])
  )[0]!;
const take = (runId: string, withoutRefused = false) =>
  db.as(ida).commit(ask => takeExtract(ask, { runId, withoutRefused }));
const problemsOf = (id: string) =>
  db.rows('select file, line, column_name, code, value from app.import_problem where run_id = $1 and weight = $2', [
    id,
    'refusal',
  ]);
const children = () => db.value<number>('select count(*)::int from app.episode where agency_id = $1', [agencyId]);

const wrong = (): ExtractRows => {
  const rows = aSmallAgency();
  return { ...rows, people: rows.people.map(row => (row.key === 'P2' ? { ...row, born_on: '2020-02-30' } : row)) };
};

describe('looked through, then taken', () => {
  test('counts and reasons are kept, nothing else; then everything is taken and the extract let go of', async () => {
    const id = await bring(aSmallAgency());
    await work();
    expect(await runOf(id)).toMatchObject({ state: 'checked', step: null });
    expect(await children()).toBe(0);
    expect(
      await db.rows(
        'select file, rows_read, rows_new, rows_same from app.import_count where run_id = $1 and file = $2',
        [id, 'people'],
      ),
    ).toEqual([{ file: 'people', rows_read: 4, rows_new: 4, rows_same: 0 }]);
    const file = (await runOf(id)).file_id;
    expect(await take(id)).toMatchObject({ ok: true });
    await work();
    expect(await runOf(id)).toMatchObject({ state: 'taken', step: null, file_id: null });
    expect(await children()).toBe(2);
    expect(await db.value('select count(*)::int from app.stored_file where id = $1', [file])).toBe(0);
    // Its records begin here on the day of the first import, where nothing was recorded before.
    expect(
      await db.rows('select distinct records_from::text as "from" from app.agency where records_from is not null'),
    ).toEqual([{ from: NOW.slice(0, 10) }]);
    // What is due for them is counted next.
    const next = 'select key from jobs._private_jobs where key like $1';
    expect(await db.rows(next, ['recount-agency:%'])).toHaveLength(1);

    const again = await bring(aSmallAgency());
    await work();
    expect(await take(again)).toEqual({ ok: false, refusal: { kind: 'nothing-to-take' } });
  });

  test('a refused row is named, and the rest is taken only when that is asked for', async () => {
    const id = await bring(wrong());
    await work();
    expect(await problemsOf(id)).toContainEqual({
      file: 'people',
      line: 3,
      column_name: 'born_on',
      code: 'impossible-day',
      value: '2020-02-30',
    });
    expect(await take(id)).toEqual({ ok: false, refusal: { kind: 'rows-refused' } });
    expect(await take(id, true)).toMatchObject({ ok: true });
    await work();
    expect(await runOf(id)).toMatchObject({ state: 'taken' });
    expect(await children()).toBe(1);
  });

  test('what changed here meanwhile keeps it out, and the page can say so', async () => {
    const first = await bring(aSmallAgency());
    await work();
    // A colleague takes a case of that number from another system before this one is taken.
    const second = await db
      .as(ida)
      .commit(ask =>
        bringExtract(ask, { files: sent(aSmallAgency()), mapping: undefined, source: 'other-system' }, files),
      );
    if (!second.ok) throw new Error('refused');
    await work();
    await take(second.value.id);
    await work();
    await take(first);
    await work();
    expect(await runOf(first)).toMatchObject({ state: 'checked', step: 'not-taken' });
    expect(await problemsOf(first)).toContainEqual(expect.objectContaining({ file: 'cases', code: 'taken-already' }));
  });
});

describe('what ends otherwise has a name', () => {
  test.each([
    [
      'the file is gone',
      'file-gone',
      () => db.admin.query('update app.stored_file set sealed_key = $1', [Buffer.from('x')]),
    ],
    [
      'who brought it administers no more',
      'not-allowed',
      () =>
        db.admin.query(`update app.position set during = tstzrange(lower(during), '2026-01-01') where user_id = $1`, [
          ida,
        ]),
    ],
    [
      'another is under way',
      'another-import-runs',
      () =>
        db.admin.query(
          `insert into app.import_run (id, agency_id, user_id, format, source, state, state_at, brought_at, file_name, without_refused, step, steps_done, steps)
           values (uuidv7(), $1, $2, 'caseload', 'x', 'taking', $3, $3, 'x', false, 'writing', 0, 0)`,
          [agencyId, ida, NOW],
        ),
    ],
  ])('%s', async (_, why, happens) => {
    const id = await bring(aSmallAgency());
    await happens();
    await work();
    expect(await runOf(id)).toMatchObject({ state: 'failed', failed_why: why });
    expect(await children()).toBe(0);
  });

  test('a broken archive is a report like any other', async () => {
    const run = await db.as(ida).commit(ask =>
      bringExtract(
        ask,
        {
          files: [{ name: 'cut.zip', bytes: Buffer.from('PK\u0003\u0004 cut off') }],
          mapping: undefined,
          source: 'x',
        },
        files,
      ),
    );
    if (!run.ok) throw new Error('refused');
    await work();
    expect(await runOf(run.value.id)).toMatchObject({ state: 'checked' });
    expect(await problemsOf(run.value.id)).toMatchObject([{ file: '', line: null, code: 'archive-broken' }]);
    expect(await take(run.value.id, true)).toEqual({ ok: false, refusal: { kind: 'extract-refused' } });
  });

  test('what was dropped meanwhile is left alone', async () => {
    const id = await bring(aSmallAgency());
    await db.as(ida).commit(ask => dropExtract(ask, { runId: id }));
    await work();
    expect(await runOf(id)).toMatchObject({ state: 'dropped' });
  });
});

describe('a process that died', () => {
  const end = () => endBrokenImports(house, { role: 'alongside_jobs' });
  const under = (id: string) =>
    db.admin.query(`update app.import_run set state = 'checking', step = 'reading' where id = $1`, [id]);

  test('leaves no import under way: it failed by name, unless somebody holds its lock', async () => {
    const id = await bring(aSmallAgency());
    await under(id);
    const living = new pg.Client(connectionSettings(db.address));
    await living.connect();
    await living.query(`select pg_advisory_lock(hashtextextended('import ' || $1, 0))`, [id]);
    await end();
    expect(await runOf(id)).toMatchObject({ state: 'checking' });
    await living.end();
    await expect.poll(end).toBeGreaterThan(0);
    expect(await runOf(id)).toMatchObject({ state: 'failed', failed_why: 'process-ended' });
  });

  test('what waits for its job is put on the queue again, once', async () => {
    const id = await bring(aSmallAgency());
    await end();
    const jobs = () => db.rows(`select payload from jobs._private_jobs where payload ->> 'run' = $1`, [id]);
    expect(await jobs()).toHaveLength(1);
    await db.admin.query('delete from jobs._private_jobs');
    await end();
    expect(await jobs()).toHaveLength(1);
    await work();
    expect(await runOf(id)).toMatchObject({ state: 'checked' });
  });
});

describe('people of the extract', () => {
  const withAddresses = (): ExtractRows => {
    const rows = aSmallAgency();
    const email = { A1: 'wes.worker@agency.example', A2: 'dora@home.example' } as Record<string, string>;
    return {
      ...rows,
      accounts: rows.accounts!.map(row => ({ ...row, sign_in_email: email[row.key!]!, invite: 'yes' })),
    };
  };
  const outbox = () =>
    db.rows(
      `select u.name, o.template from auth.outbox o join auth.address a on a.id = o.address_id join app.user_account u on u.id = a.user_id
       where u.agency_id = $1`,
      [agencyId],
    );
  const addresses = () =>
    db.value<number>(
      'select count(*)::int from auth.address a join app.user_account u on u.id = a.user_id where u.agency_id = $1',
      [agencyId],
    );

  test('get their address, staff a link for a password; in the preview only their number is told, and nobody twice', async () => {
    const id = await bring(withAddresses());
    await work();
    expect(await runOf(id)).toMatchObject({ invited: 1 });
    expect(await outbox()).toEqual([]);
    await take(id);
    await work();
    expect(await runOf(id)).toMatchObject({ state: 'taken', invited: 1 });
    expect(await outbox()).toEqual([{ name: 'Wes Worker', template: 'invitation' }]);
    expect(await addresses()).toBe(2);

    const rows = withAddresses();
    const changed = { ...rows, people: rows.people!.map(row => ({ ...row, pronouns: 'they/them' })) };
    const again = await bring(changed);
    await work();
    await take(again);
    await work();
    expect(await runOf(again)).toMatchObject({ state: 'taken', invited: 0 });
    expect(await outbox()).toHaveLength(1);
    expect(await addresses()).toBe(2);
    expect(await db.value(`select count(*)::int from auth.event where code = 'address-in-use'`)).toBe(0);
  });
});
