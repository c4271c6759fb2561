import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers, clearPlace, makePlace, note, notes, startReady } from './stand-in/started.ts';

const port = 4370;
let place: string;
let data: string;
let restored: string;

beforeAll(async () => {
  place = makePlace();
  data = join(place, 'data');
  restored = join(place, 'restored');
  await startReady(data, port);
  mkdirSync(join(data, 'files'));
  writeFileSync(join(data, 'files', '7c1d'), 'a sealed file');
});
afterAll(() => clearPlace(place, [data, restored]));

/** Runs a command of the product to its end. */
function command(name: string, args: string[], env = {}): Promise<{ code: number; said: string }> {
  const script = fileURLToPath(new URL(`../../src/commands/${name}.ts`, import.meta.url));
  const options = { env: { PATH: process.env.PATH, ...env }, cwd: place };
  return new Promise(resolve =>
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: `${stdout}${stderr}`.trim() }),
    ),
  );
}

test('a back-up made while rows are written comes back whole: no gap, same files, same keys', async () => {
  const backUp = join(place, 'back-up');
  let going = true;
  let written = 0;
  const work = (async () => {
    for (; going; written += 1) await note(port, `w${String(written).padStart(6, '0')}`);
  })();
  while (written < 20) await wait(10);
  const before = written;
  expect(await command('backup', ['--out', backUp, '--data', data])).toMatchObject({ code: 0 });
  const after = written;
  going = false;
  await work;
  expect(after).toBeGreaterThan(before);

  const done = await command('restore', [backUp, '--data', restored]);
  expect(done.said).toMatch(/^Restored the back-up of \d{4}-/);
  const second = await startReady(restored, port + 1);
  const words = (await notes(port + 1)).filter(word => word.startsWith('w'));
  expect(words.length).toBeGreaterThanOrEqual(before);
  expect(words.length).toBeLessThanOrEqual(after + 1);
  expect(words).toEqual(words.map((_, at) => `w${String(at).padStart(6, '0')}`));
  expect(await answers(port + 1, '/secret')).toBe(await answers(port, '/secret'));
  expect(readFileSync(join(restored, 'files', '7c1d'), 'utf8')).toBe('a sealed file');
  await second.says('Sam Rivera');
  second.child.kill('SIGINT');
  expect(await second.ends()).toBe(0);
});

test('restore refuses a folder in use, a folder that is not empty, and a damaged back-up', async () => {
  const backUp = join(place, 'back-up');
  expect(await command('restore', [backUp, '--data', data])).toEqual({
    code: 1,
    said: `Alongside is running on the data folder ${data}: stop it first.`,
  });
  const before = readdirSync(restored).sort();
  expect(await command('restore', [backUp, '--data', restored])).toEqual({
    code: 1,
    said: `The data folder ${restored} is not empty: with --replace what it holds is moved aside.`,
  });
  const file = join(backUp, 'data', 'files', '7c1d');
  writeFileSync(file, 'a sealed fil!');
  expect(await command('restore', [backUp, '--data', restored, '--replace'])).toEqual({
    code: 1,
    said: 'The back-up is damaged: files/7c1d is not as it was written.',
  });
  expect(readdirSync(restored).sort()).toEqual(before);
  writeFileSync(file, 'a sealed file');
  const done = await command('restore', [backUp, '--data', restored, '--replace']);
  expect(done.said).toMatch(/What was there before is in .+before-restore-/);
  expect(await command('restore', [join(place, 'nothing'), '--data', restored])).toMatchObject({ code: 1 });
});

test('a back-up while nothing runs, and one whose database and keys are elsewhere', async () => {
  const cold = await command('backup', ['--out', join(place, 'cold'), '--data', restored]);
  expect(cold.said).toContain('The keys are in it');
  const keys = join(place, 'keys.json');
  expect(await command('rotate-keys', [], { ALONGSIDE_KEYS: keys })).toMatchObject({ code: 0 });
  const folder = join(place, 'files-only');
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'version.json'), '{"layout":1}');
  writeFileSync(join(folder, 'files', '1'), 'x');
  const env = { DATABASE_URL: 'postgres://a:secret@localhost/b', ALONGSIDE_KEYS: keys, DATA_DIR: folder };
  const out = join(place, 'outside');
  expect((await command('backup', ['--out', out], env)).said.split('\n')).toEqual([
    expect.stringMatching(/^Backed up 2 files/),
    'The database is not in it: DATABASE_URL names one that its operator backs up.',
    'The keys are not in it: keep what ALONGSIDE_KEYS names as safely as this back-up, and apart from it.',
  ]);
  expect(await command('backup', ['--out', out], env)).toMatchObject({ code: 1 });
  expect(await command('backup', ['--out', join(folder, 'inside')], env)).toMatchObject({ code: 1 });
});
