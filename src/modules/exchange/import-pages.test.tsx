import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as filesPage from './pages/files.tsx';
import * as runPage from './pages/import.tsx';
import * as listPage from './pages/imports.tsx';
import * as csv from './pages/report-csv.ts';
import * as json from './pages/report-json.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  setFileStore(makeFileStore({ keyring, dataDir: mkdtempSync(join(tmpdir(), 'alongside-import-pages-')) }));
});
beforeEach(() =>
  db.admin.query('delete from app.import_count; delete from app.import_problem; delete from app.import_run'),
);

const own = () => ({ agency_id: county.agencyId, user_id: county.staff.abel });
const aRun = (more: object) =>
  insertRow(db, 'app.import_run', {
    ...own(),
    format: 'caseload',
    source: 'old-system',
    state: 'checked',
    state_at: NOW,
    brought_at: NOW,
    file_name: 'extract.zip',
    without_refused: false,
    steps: 0,
    steps_done: 0,
    ...more,
  });
const counted = (run_id: string, rows: { new?: number; same?: number; refused?: number }) =>
  insertRow(db, 'app.import_count', {
    ...own(),
    run_id,
    file: 'people',
    place: 5,
    rows_read: (rows.new ?? 0) + (rows.same ?? 0) + (rows.refused ?? 0),
    rows_new: rows.new ?? 0,
    rows_changed: 0,
    rows_same: rows.same ?? 0,
    rows_refused: rows.refused ?? 0,
  });
const found = (run_id: string, more: object = {}) =>
  insertRow(db, 'app.import_problem', {
    ...own(),
    run_id,
    weight: 'refusal',
    file: 'people',
    line: 7,
    column_name: 'first_name',
    code: 'too-long',
    value: '=HYPERLINK("x")',
    told: JSON.stringify({ most: 200 }),
    rows_like_it: 1,
    ...more,
  });
const abel = (runId = '') => visitor(county.staff.abel, { params: { runId } });
/** What a reader sees of a page. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('only administrators come here, and nobody to another’s import', async () => {
  const id = await aRun({});
  const sam = visitor(county.staff.sam, { params: { runId: id } });
  for (const one of [listPage, filesPage, runPage, csv, json]) expect((await sam.look(one)).status).toBe(403);
  expect((await sam.send(listPage, { source: 'x' })).status).toBe(403);
  const ofSam = await aRun({ user_id: county.staff.sam });
  for (const one of [runPage, csv, json]) expect((await abel(ofSam).look(one)).status).toBe(404);
});

test('what is uploaded leads to its page; what cannot be read is said at its field, and the name typed is kept', async () => {
  const refused = await abel().send(listPage, { files: new File(['x'], 'people.xlsx'), source: 'Old System' });
  expect(refused.status).toBe(422);
  const page = await abel().draw(listPage, {}, refused);
  expect(page).toContain('Only .zip, .csv and .xml are read.');
  expect(page).toContain('value="Old System"');
  const files = [new File(['key,first_name\n1,Ada\n'], 'people.csv')];
  const brought = await abel().send(listPage, { files: files as never, source: 'old-system' });
  expect([brought.status, brought.to]).toEqual([303, expect.stringMatching(/^\/imports\/[0-9a-f-]{36}$/)]);
  expect(textOf(await abel().draw(listPage))).toMatch(
    /people\.csv.*old-system · Brought Nov 18, 2026, 10:00 AM.*waiting/,
  );
});

test('each import in the list says what it waits for', async () => {
  await aRun({ file_name: 'nothing-new.zip' });
  await counted(await aRun({ file_name: 'ready.zip' }), { new: 1 });
  await found(await aRun({ file_name: 'in-the-way.zip' }));
  await aRun({ file_name: 'over.zip', state: 'taken' });
  const list = (await abel().look(listPage)).body.runs.map((run: { name: string; state: { word: string } }) => [
    run.name,
    run.state.word,
  ]);
  expect(Object.fromEntries(list)).toEqual({
    'nothing-new.zip': 'nothing new',
    'ready.zip': 'ready to take',
    'in-the-way.zip': 'something stands in the way',
    'over.zip': 'taken',
  });
});

test('the files and their columns, with the codes there are', async () => {
  const page = textOf(await abel().draw(filesPage, { language: 'es' }));
  expect(page).toContain('people.csv');
  expect(page).toMatch(/setting .* uno de: .*foster_home/);
});

describe('an import', () => {
  test('under way: how far it is', async () => {
    const waiting = await aRun({ state: 'received' });
    expect((await abel(waiting).look(runPage)).body.progress).toEqual({ share: 0, text: 'Waiting for its turn' });
    const reading = await aRun({ state: 'checking', step: 'reading', steps_done: 1200, steps: 1200 });
    const shown = await abel(reading).look(runPage);
    expect(shown.body.progress).toMatchObject({ text: 'Reading the files: 1,200 rows so far' });
    await db.admin.query(`update app.import_run set step = 'writing', steps_done = 9, steps = 36 where id = $1`, [
      reading,
    ]);
    const { progress } = (await abel(reading).look(runPage)).body;
    expect(progress).toEqual({ share: expect.closeTo(0.5875), text: 'Writing the rows: 9 of 36' });
  });

  test('clean: everything can be taken, and who is invited is told before', async () => {
    const id = await aRun({ invited: 2 });
    await counted(id, { new: 1200 });
    const page = textOf(await abel(id).draw(runPage));
    expect(page).toContain('Everything can be taken. 1,200 new rows, 0 changed ones.');
    expect(page).toContain('2 people of the staff are sent a link to set a password.');
    expect(page).toContain('Take it Drop it');
    const taken = await abel(id).send(runPage, { do: 'take' });
    expect([taken.status, taken.to]).toEqual([303, `/imports/${id}`]);
    expect(await db.value('select state from app.import_run where id = $1', [id])).toBe('taking');
  });

  test('with refused rows: each reason with line, value and what helps; what goes without them is said plainly', async () => {
    const id = await aRun({});
    await counted(id, { new: 30, refused: 25 });
    for (let line = 2; line < 26; line += 1) await found(id, { line });
    await found(id, { line: 26, rows_like_it: 976 });
    await found(id, {
      weight: 'note',
      code: 'day-taken-as-moment',
      column_name: 'from',
      told: null,
      value: '2026-01-01',
    });
    const page = textOf(await abel(id).draw(runPage));
    expect(page).toContain('25 rows cannot be taken as they are.');
    expect(page).toContain('Left out: 25 of people.');
    expect(page).toContain('people · first_name 1,000 rows');
    expect(page).toContain('The text is longer than there is room for. There is room for 200 characters. Shorten it.');
    expect(page).toContain('and 980 more rows');
    expect(page).toContain('What is worth knowing');
    expect(page).not.toContain('Take it Drop');
    const refused = await abel(id).send(runPage, { do: 'take' });
    expect([refused.status, refused.body.problems[0].code]).toEqual([409, 'rows-refused']);
    expect((await abel(id).send(runPage, { do: 'without' })).status).toBe(303);
  });

  test('refused as a whole: nothing but dropping is offered', async () => {
    const id = await aRun({});
    await found(id, {
      file: '',
      line: null,
      column_name: null,
      code: 'archive-broken',
      value: 'a.zip',
      told: JSON.stringify({ problem: 'encrypted' }),
    });
    const page = textOf(await abel(id).draw(runPage, { language: 'es' }));
    expect(page).toContain('Está protegido con una contraseña.');
    expect(page).toContain('No se puede tomar nada');
    expect(page).not.toContain('Tomarlo');
    await abel(id).send(runPage, { do: 'drop' });
    expect(textOf(await abel(id).draw(runPage))).toContain('Dropped. Nothing of it was written.');
  });

  test('not taken after all, taken, failed: what became of it', async () => {
    const vain = await aRun({ step: 'not-taken' });
    expect(textOf(await abel(vain).draw(runPage))).toContain('It was not taken.');
    const taken = await aRun({ state: 'taken', invited: 1 });
    await counted(taken, { new: 3, same: 4, refused: 1 });
    await found(taken, { weight: 'note', code: 'likely-the-same-person' });
    const page = textOf(await abel(taken).draw(runPage));
    expect(page).toContain('3 new rows, 0 changed, 4 as they were.');
    expect(page).toContain('1 row was left out, as you chose.');
    expect(page).toContain('1 person of the staff was sent a link');
    expect(page).toContain('1 person may be here twice.');
    const failed = await aRun({ state: 'failed', failed_why: 'process-ended' });
    expect(textOf(await abel(failed).draw(runPage))).toContain('The server was stopped while this was under way.');
  });

  test('the whole report is saved as a file, and no spreadsheet runs what stands in it', async () => {
    const id = await aRun({});
    await counted(id, { refused: 1 });
    await found(id);
    const table = await abel(id).look(csv);
    expect(table.headers.get('Content-Disposition')).toContain('attachment');
    expect(Buffer.from(table.bytes).toString()).toBe(
      '\ufeffweight,file,line,column,code,value,reason,rows\n' +
        `refusal,people,7,first_name,too-long,"'=HYPERLINK(""x"")",The text is longer than there is room for. There is room for 200 characters.,1\n`,
    );
    const machine = JSON.parse(Buffer.from((await abel(id).look(json)).bytes).toString());
    expect(machine).toEqual({
      taken: false,
      files: { people: { read: 1, new: 0, changed: 0, same: 0, refused: 1 } },
      refusals: [expect.objectContaining({ line: 7, value: '=HYPERLINK("x")' })],
      notes: [],
    });
  });
});
