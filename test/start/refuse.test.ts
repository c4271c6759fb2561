import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identityOf } from '#platform/process/identity.ts';
import { clearPlace, makePlace, notes, start, startReady } from './stand-in/started.ts';

const port = 4340;
const asRoot = process.getuid?.() === 0;
let place: string;
let data: string;

beforeAll(async () => {
  place = makePlace();
  data = join(place, 'data');
  const first = await startReady(data, port);
  first.child.kill('SIGINT');
  await first.ends();
});
afterAll(() => clearPlace(place, [data, join(place, 'closed', 'x'.repeat(100), 'data'), join(place, 'outside')]));

/** Every file below with size and time of change. */
function picture(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => ({ name, stat: lstatSync(join(folder, name)) }))
    .map(({ name, stat }) => `${name} ${stat.size} ${stat.mtimeMs}`)
    .sort();
}

/** Starts, and expects an end with code 1 after exactly one sentence. */
async function refusal(folder: string, options: Parameters<typeof start>[2] & { port?: number } = {}): Promise<string> {
  const started = start(folder, options.port ?? port, options);
  expect(await started.ends()).toBe(1);
  const lines = started.output().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] as string;
}

test('a second start on the same folder says that the first runs, and leaves it alone', async () => {
  const first = await startReady(data, port);
  expect(await refusal(data, { port: port + 1 })).toBe(
    `Alongside is already running on the data folder ${data} (process ${first.child.pid}).`,
  );
  expect(await notes(port)).toContain('story');
  first.child.kill('SIGINT');
  expect(await first.ends()).toBe(0);
});

test('two starts in the same moment: one runs, the other says so', async () => {
  const both = [start(data, port), start(data, port + 1)];
  const said = await Promise.race(both.map(async (each, at) => ({ at, code: await each.ends() })));
  expect(said.code).toBe(1);
  expect(both[said.at]?.output().trim()).toMatch(/^Alongside is already running on the data folder .+\.$/);
  const running = both[1 - said.at];
  await running?.says('Alongside is ready');
  running?.child.kill('SIGINT');
  expect(await running?.ends()).toBe(0);
});

test.each(['localhost', '0.0.0.0'])('a port in use at %s is said before the database starts', async host => {
  const other = createServer().listen(port + 2, host);
  await once(other, 'listening');
  expect(await refusal(data, { port: port + 2 })).toBe(
    `Port ${port + 2} is already in use: stop what listens there, or choose another with --port.`,
  );
  other.close();
});

test.each(['{"layout":2}', '{"layout":1,"database":"29990101-0000_x_y.sql"}', 'what'])(
  'a folder of a newer version, or not of ours, is not touched: %s',
  async text => {
    const version = join(data, 'version.json');
    const before = readFileSync(version);
    writeFileSync(version, text);
    const picturedBefore = picture(data);
    expect(await refusal(data)).toMatch(/; nothing was touched\.$/);
    expect(picture(data)).toEqual(picturedBefore);
    writeFileSync(version, before);
  },
);

test('a read-only folder is one sentence', async () => {
  const folder = join(place, 'read-only');
  mkdirSync(folder, { mode: 0o555 });
  chmodSync(place, 0o755);
  // Root may write anywhere. Another user might not reach this checkout, so root runs without the right to pass modes by.
  const passesModes = '--bounding-set=-dac_override,-dac_read_search';
  const options = asRoot ? { through: ['setpriv', passesModes] } : {};
  expect(await refusal(folder, options)).toBe(`The data folder ${folder} is read-only for this user.`);
  expect(await refusal(join(folder, 'inside'), options)).toBe(
    `The data folder ${join(folder, 'inside')} cannot be made or opened by this user.`,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  [['--prot', '80'], /^Usage: npm start -- /],
  [['--port', '70000'], /^The port must be a number/],
])('arguments that cannot be meant: %s', async (args, sentence) => {
  expect(await refusal(data, { args })).toMatch(sentence);
});

test('a process that got the number of a dead one is left alone', async () => {
  const innocent = spawn('sleep', ['60'], { cwd: place });
  const pid = innocent.pid as number;
  mkdirSync(join(data, 'run'), { recursive: true });
  for (const file of ['lock', 'run/web.json']) {
    writeFileSync(join(data, file), JSON.stringify({ pid, identity: 'an earlier process' }));
  }
  const server = join(data, 'cluster', 'postmaster.pid');
  writeFileSync(server, `${pid}\n${data}/cluster\n1700000000\n5432\n${data}/socket\n\n  1  1\nready   \n`, {
    mode: 0o600,
  });
  const { uid, gid } = lstatSync(join(data, 'cluster'));
  chownSync(server, uid, gid);
  const started = await startReady(data, port);
  expect(await notes(port)).toContain('story');
  started.child.kill('SIGINT');
  expect(await started.ends()).toBe(0);
  expect(identityOf(pid)).toBeDefined();
  innocent.kill();
});

test('a folder with a long path below a closed home', async () => {
  const closed = join(place, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const folder = join(closed, 'x'.repeat(100), 'data');
  const started = await startReady(folder, port);
  expect(await notes(port)).toContain('story');
  expect(existsSync(join(folder, 'cluster', 'PG_VERSION'))).toBe(true);
  started.child.kill('SIGINT');
  expect(await started.ends()).toBe(0);
});

test('lost keys are not replaced by new ones', async () => {
  const keys = join(data, 'keys', 'keyring.json');
  const text = readFileSync(keys);
  const elsewhere = join(place, 'keys.json');
  writeFileSync(elsewhere, '{}', { mode: 0o600 });
  expect(await refusal(data, { env: { ALONGSIDE_KEYS: elsewhere } })).toContain(elsewhere);
  chmodSync(keys, 0o644);
  expect(await refusal(data)).toContain('can be read by other users');
  writeFileSync(`${keys}.aside`, text, { mode: 0o600 });
  rmSync(keys);
  expect(await refusal(data)).toBe(`The keys of this data folder are missing: restore ${keys}.`);
  writeFileSync(keys, text, { mode: 0o600 });
  chmodSync(keys, 0o600);
  const started = await startReady(data, port, { env: { ALONGSIDE_KEYS: `command: cat ${keys}` } });
  expect(started.output()).not.toContain('Warning');
  started.child.kill('SIGINT');
  await started.ends();
});
