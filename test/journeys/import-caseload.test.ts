import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { words } from '#modules/exchange/words.en.ts';
import { words as spanish } from '#modules/exchange/words.es.ts';
import { ownProduct } from './support/own-product.ts';
import { problems, said } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const HAROLD = 'Harold Nakamura-Bell';
const WORKER = 'Andre Villanueva';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** One family of the system before, in the care of somebody who works here already: `worker` is their id. */
const extract = (worker: string, born: string): Rows => ({
  care_organizations: [{ key: 'CMO', name: 'Northgate Families', short_name: 'Northgate', part: 'case_management' }],
  offices: [{ key: 'O1', organization: 'CMO', name: 'Northgate office' }],
  units: [{ key: 'U1', office: 'O1', name: 'Northgate 1' }],
  people: [
    { key: 'P1', first_name: 'Ximena', last_name: 'Quispe', born_on: born, languages: 'es|en' },
    { key: 'P2', first_name: 'Delia', last_name: 'Quispe', born_on: '1990-02-11', languages: 'es' },
  ],
  cases: [{ key: 'C1', number: 'NG-0001', name: 'Quispe', unit: 'U1', from: '2026-03-01T09:00' }],
  primary_workers: [{ key: 'W1', case: 'C1', staff: worker, from: '2026-03-01T09:00' }],
  case_members: [
    { key: 'M1', case: 'C1', person: 'P1', part: 'child', from: '2026-03-01T09:00' },
    { key: 'M2', case: 'C1', person: 'P2', part: 'mother', from: '2026-03-01T09:00' },
  ],
  relationships: [{ person: 'P1', relative: 'P2', kind: 'mother' }],
  allergies: [{ child: 'P1', substance: 'Peanut', severity: 'life_threatening' }],
});

const filesOf = (rows: Rows) =>
  Object.entries(rows).map(([name, all]) => ({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(stringify([...all], { header: true })),
  }));

async function bring(harold: Visitor, rows: Rows): Promise<void> {
  await harold.page.setInputFiles('input[name="files"]', filesOf(rows));
  await harold.page.fill('input[name="source"]', 'northgate');
  await harold.press(harold.page.locator('form[enctype] button'));
  expect(new URL(harold.page.url()).pathname).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
}

/** Runs the command of the server on a folder of these files. */
function command(rows: Rows): Promise<{ code: number; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-extract-'));
  for (const { name, buffer } of filesOf(rows)) writeFileSync(join(folder, name), buffer);
  const script = fileURLToPath(new URL('../../src/commands/import.ts', import.meta.url));
  const args = ['caseload', folder, '--dry-run', '--json', '--source', 'northgate', '--data', ownProduct().folder];
  return new Promise(resolve =>
    execFile(process.execPath, [script, ...args], (error, stdout) => {
      rmSync(folder, { recursive: true });
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout });
    }),
  );
}

test('Harold brings an extract: it is looked through, mended, taken, and the child is found by who works with her', async () => {
  const harold = await visitor({ viewport: DESKTOP });
  await harold.go('/sign-in');
  const form = harold.page.locator('form[action="/story/switch"]', { hasText: WORKER });
  const worker = await form.locator('input[name="user"]').inputValue();
  await harold.signInAs(HAROLD);
  await harold.press(harold.page.locator('nav.al-nav a[href="/imports"]'));
  await harold.page.fill('input[name="source"]', 'Old system');
  await harold.press(harold.page.locator('form[enctype] button'));
  expect((await problems(harold)).toSorted()).toEqual(['files', 'source']);

  await bring(harold, extract(worker, '2018-02-30'));
  await harold.page.locator('#decide').waitFor({ timeout: 120_000 });
  const preview = await said(harold);
  expect(preview).toContain('people · born_on');
  expect(preview).toContain(words.found['impossible-day'].is);
  expect(preview).toMatch(/Line 2: 2018-02-30/);
  expect(preview).toContain(words.found['belongs-to-refused'].is);
  await harold.isWellMade('en');
  const report = await harold.page.request.get(`${harold.page.url()}/report.json`);
  expect(await report.json()).toMatchObject({
    taken: false,
    refusals: expect.arrayContaining([
      expect.objectContaining({ file: 'people', line: 2, column: 'born_on', code: 'impossible-day' }),
    ]),
  });
  const table = await harold.page.request.get(`${harold.page.url()}/report.csv`);
  expect(await table.text()).toMatch(/^\ufeffweight,file,line,column,code,value,reason,rows\n/);
  await harold.press(harold.page.locator('button[name="do"][value="drop"]'));
  expect(await said(harold)).toContain(words.run.done.dropped);

  // Mended and brought again, on a phone without script.
  const phone = await visitor({ viewport: PHONE, script: false, language: 'es' });
  await phone.signInAs(HAROLD);
  await phone.go('/imports');
  await bring(phone, extract(worker, '2018-02-28'));
  const decide = phone.page.locator('#decide');
  while ((await decide.count()) === 0) await phone.go(phone.page.url());
  expect(await said(phone)).toContain(spanish.run.clean);
  await phone.isWellMade('es');
  await phone.press(phone.page.locator('button[name="do"][value="take"]'));
  const taken = phone.page.locator('.al-success');
  while ((await taken.count()) === 0) await phone.go(phone.page.url());
  expect(await said(phone)).toContain(spanish.run.thrownAway);
  await phone.isWellMade('es');

  const andre = await visitor({ viewport: DESKTOP });
  await andre.signInAs(WORKER);
  await andre.go('/children');
  await andre.press(andre.page.locator('main a[href^="/children/"]', { hasText: 'Ximena' }).first());
  expect(await said(andre)).toContain('Peanut');

  // The command reads the same and finds all of it here.
  const { code, said: printed } = await command(extract(worker, '2018-02-28'));
  expect(code).toBe(0);
  const { files, refusals } = JSON.parse(printed);
  expect([files.people, refusals]).toEqual([{ read: 2, new: 0, changed: 0, same: 2, refused: 0 }, []]);
});
