import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRunningCluster } from '#platform/db/running-cluster.ts';
import { identityOf } from '#platform/process/identity.ts';
import {
  answers,
  childOf,
  clearPlace,
  kill,
  mainOf,
  makePlace,
  note,
  notes,
  READY,
  start,
  startReady,
  until,
} from './stand-in/started.ts';

let place: string;
let data: string;
let port = 4320;

beforeEach(() => {
  place = makePlace();
  data = `${place}/data`;
  port += 1;
});
afterEach(() => clearPlace(place, [data]));

/** Keeps words until told to stop; answers with those that were acknowledged. */
function noting(): { stop: () => Promise<string[]> } {
  const acknowledged: string[] = [];
  let going = true;
  const work = (async () => {
    for (let at = 0; going; at += 1) {
      if (await note(port, `w${at}`)) acknowledged.push(`w${at}`);
      else await wait(10);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await work;
      return acknowledged;
    },
  };
}

test('Ctrl-C lets a request in flight finish, stops everything, and the next start has what was kept', async () => {
  const first = await startReady(data, port);
  await first.says('Sam Rivera');
  expect(first.output()).toMatch(/Sam Rivera {2}case manager {2}password/);
  expect(await note(port, 'kept')).toBe(true);
  const slow = answers(port, '/slow');
  await wait(100);
  first.child.kill('SIGINT');
  first.child.kill('SIGINT');
  expect(await slow).toBe('done');
  expect(await first.ends()).toBe(0);
  expect([childOf(data, 'web'), childOf(data, 'jobs'), findRunningCluster(data)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);

  const second = await startReady(data, port);
  await second.says('Sam Rivera');
  expect(second.output()).not.toContain('half of the story');
  expect(await notes(port)).toEqual(['end of story', 'kept', 'story']);
  second.child.kill('SIGTERM');
  expect(await second.ends()).toBe(0);
});

test('after kill -9 of main the next start takes over the database and runs one web and one jobs process', async () => {
  const first = await startReady(data, port);
  const secret = await answers(port, '/secret');
  const server = findRunningCluster(data);
  const work = noting();
  await wait(150);
  const [web, jobs] = [childOf(data, 'web'), childOf(data, 'jobs')];
  const orphans = [web, jobs].map(pid => ({ pid: pid as number, identity: identityOf(pid as number) }));
  first.child.kill('SIGKILL');
  const second = await startReady(data, port);
  const acknowledged = await work.stop();
  expect(findRunningCluster(data)?.pid).toBe(server?.pid);
  expect(second.output()).toContain('Took over the database of an earlier start.');
  expect(childOf(data, 'web')).not.toBe(web);
  expect(childOf(data, 'jobs')).not.toBe(jobs);
  for (const { pid, identity } of orphans) expect(identityOf(pid)).not.toBe(identity);
  expect(acknowledged.length).toBeGreaterThan(5);
  expect(await notes(port)).toEqual(expect.arrayContaining(acknowledged));
  expect(await answers(port, '/secret')).toBe(secret);
  second.child.kill('SIGINT');
  expect(await second.ends()).toBe(0);
  expect(findRunningCluster(data)).toBeUndefined();
});

test('after kill -9 of every process at once nothing acknowledged is lost', async () => {
  await startReady(data, port);
  const work = noting();
  await wait(300);
  for (const pid of [findRunningCluster(data)?.pid, mainOf(data), childOf(data, 'web'), childOf(data, 'jobs')])
    kill(pid);
  const acknowledged = await work.stop();
  const second = await startReady(data, port);
  expect(acknowledged.length).toBeGreaterThan(5);
  expect(await notes(port)).toEqual(expect.arrayContaining(acknowledged));
  second.child.kill('SIGINT');
  expect(await second.ends()).toBe(0);
});

test('kill -9 of the database, of web and of jobs while running: each comes back, nothing acknowledged is lost', async () => {
  const started = await startReady(data, port);
  const work = noting();
  await wait(150);
  const server = findRunningCluster(data)?.pid;
  kill(server);
  await started.says('The database is back.');
  const [web, jobs] = [childOf(data, 'web'), childOf(data, 'jobs')];
  kill(web);
  kill(jobs);
  await until(async () => ![undefined, String(web)].includes(await answers(port, '/pid')));
  await until(() => ![undefined, jobs].includes(childOf(data, 'jobs')));
  await wait(100);
  const acknowledged = await work.stop();
  expect(findRunningCluster(data)?.pid).not.toBe(server);
  expect(await notes(port)).toEqual(expect.arrayContaining(acknowledged));
  started.child.kill('SIGINT');
  expect(await started.ends()).toBe(0);
});

test('a first start killed in the middle of the story is begun again from nothing', async () => {
  const first = start(data, port, { env: { STORY_MILLISECONDS: '20000' } });
  await first.says('half of the story');
  first.child.kill('SIGKILL');
  const second = await startReady(data, port);
  expect(second.output()).toContain('The last first start was interrupted: beginning again.');
  expect(await notes(port)).toEqual(['end of story', 'story']);
  second.child.kill('SIGINT');
  await second.ends();
});

test('Ctrl-C in the middle of the first start stops at once, and the next start begins again', async () => {
  const first = start(data, port, { env: { STORY_MILLISECONDS: '20000' } });
  await first.says('half of the story');
  first.child.kill('SIGINT');
  expect(await first.ends()).toBe(0);
  expect(first.output()).not.toContain(READY);
  expect(findRunningCluster(data)).toBeUndefined();
  const second = await startReady(data, port, { args: ['--empty'] });
  await second.says('set-up address');
  expect(await notes(port)).toEqual([]);
  second.child.kill('SIGINT');
  await second.ends();
});

test.each([
  ['npm', { npm_lifecycle_event: 'start' }, `process.title = 'npm start';`, `stdio: 'inherit'`],
  ['the Node that was there first', {}, '', `stdio: ['inherit', 'inherit', 'inherit', 'ipc']`],
])('kill -9 of %s above it stops everything in order', async (_, env, title, stdio) => {
  const main = fileURLToPath(new URL('./stand-in/main.ts', import.meta.url));
  const args = JSON.stringify([main, '--port', String(port), '--data', data]);
  const above = spawn(
    process.execPath,
    ['-e', `${title} require('node:child_process').spawn(process.execPath, ${args}, { ${stdio} });`],
    { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' },
  );
  await until(async () => (await answers(port, '/pid')) !== undefined);
  const server = findRunningCluster(data);
  expect(server).toBeDefined();
  above.kill('SIGKILL');
  await until(() => findRunningCluster(data) === undefined && mainOf(data) === undefined);
  expect([childOf(data, 'web'), childOf(data, 'jobs')]).toEqual([undefined, undefined]);
});
