import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSink } from '#platform/extracts/sink.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { openExtract } from '../read/open-extract.ts';

const folder = mkdtempSync(join(tmpdir(), 'sink-'));
afterAll(() => rmSync(folder, { recursive: true }));
const moment = Temporal.Instant.from('2026-11-18T15:00:00Z');
/** More than any buffer on the way holds. */
const long = `key,first_name\r\n${'P1,Ana\r\n'.repeat(400_000)}`;

async function fill(out: string): Promise<ReturnType<typeof openSink>> {
  const sink = openSink(out, moment);
  for (const [name, text] of [
    ['people.csv', long],
    ['cases.csv', 'key\r\n'],
  ] as const) {
    const file = sink.begin(name);
    for (let at = 0; at < text.length; at += 100_000) await file.write(text.slice(at, at + 100_000));
    await file.end();
  }
  return sink;
}
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a folder has its name when it is whole, and its files are for one person', async () => {
  const out = join(folder, 'deep', 'folder');
  const sink = await fill(out);
  expect(existsSync(out)).toBe(false);
  await sink.keep();
  expect(readFileSync(join(out, 'people.csv'), 'utf8')).toBe(long);
  expect([mode(out), mode(join(out, 'people.csv')), mode(join(out, 'cases.csv'))]).toEqual(['700', '600', '600']);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['folder']);
});

test('an archive is read as a folder is', async () => {
  const out = join(folder, 'whole.zip');
  const sink = await fill(out);
  expect(existsSync(out)).toBe(false);
  await sink.keep();
  expect(mode(out)).toBe('600');
  const extract = await openExtract(out);
  if (!extract.ok) throw new Error('the archive was refused');
  let rows = 0;
  for await (const item of extract.value) if (item.is === 'rows') rows += item.rows.length;
  expect(rows).toBe(400_000);
});

test('what is dropped leaves nothing, at whatever moment', async () => {
  for (const name of ['gone', 'gone.zip']) {
    const out = join(folder, 'dropped', name);
    (await fill(out)).drop();
    const begun = openSink(out, moment);
    await begun.begin('people.csv').write('key\r\n');
    begun.drop();
    begun.drop();
  }
  await new Promise(done => setTimeout(done, 50));
  expect(readdirSync(join(folder, 'dropped'))).toEqual([]);
});

test('what is there already is never written over; an empty folder may be named', async () => {
  const [taken, empty, file] = ['taken', 'empty', 'there.zip'].map(name => join(folder, name));
  mkdirSync(taken!);
  writeFileSync(join(taken!, 'x'), '');
  writeFileSync(file!, '');
  for (const out of [taken!, file!]) expect(() => openSink(out, moment)).toThrow(Refusal);
  mkdirSync(empty!);
  await (await fill(empty!)).keep();
  expect(readdirSync(empty!)).toEqual(['cases.csv', 'people.csv']);
});
