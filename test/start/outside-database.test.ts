import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionSettings } from '#platform/db/address.ts';
import { type Cluster, startCluster } from '#platform/db/cluster.ts';
import { clearPlace, makePlace, notes, start, startReady } from './stand-in/started.ts';

const port = 4360;
let place: string;
let cluster: Cluster;

beforeAll(async () => {
  place = makePlace();
  mkdirSync(join(place, 'outside'), { mode: 0o755 });
  cluster = await startCluster({ dataDir: join(place, 'outside'), fsync: false });
});
afterAll(async () => {
  await cluster.stop();
  await clearPlace(place, []);
});

async function urlOf(database: string, ...statements: string[]): Promise<string> {
  const maintenance = new pg.Client(connectionSettings(cluster.address));
  await maintenance.connect();
  await maintenance.query(`create database ${database}`);
  await maintenance.end();
  const client = new pg.Client(connectionSettings({ ...cluster.address, database }));
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
  const { user, password, host } = cluster.address;
  return `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host)}`;
}

test('DATABASE_URL: no cluster of our own; an interrupted first start is begun again; the second start keeps all', async () => {
  const data = join(place, 'data');
  const env = { DATABASE_URL: await urlOf('county') };
  const first = start(data, port, { env: { ...env, STORY_MILLISECONDS: '20000' } });
  await first.says('half of the story');
  first.child.kill('SIGKILL');
  for (const interrupted of [true, false]) {
    const next = await startReady(data, port, { env });
    expect(next.output().includes('interrupted')).toBe(interrupted);
    expect(await notes(port)).toEqual(['end of story', 'story']);
    next.child.kill('SIGINT');
    expect(await next.ends()).toBe(0);
  }
});

test.each([
  ['holds other tables', () => urlOf('busy', 'create table theirs (id int)'), /holds other tables/],
  ['cannot be reached', async () => 'postgres://a:secret@localhost:1/b', /cannot be reached at localhost:1/],
  ['is no address', async () => 'mysql://a:secret@localhost/b', /is not an address of the form/],
])('a database that %s is refused in one sentence without its password', async (_, url, sentence) => {
  const started = start(join(place, 'data-2'), port, { env: { DATABASE_URL: await url() } });
  expect(await started.ends()).toBe(1);
  expect(started.output().trim()).toMatch(sentence);
  expect(started.output().trim().split('\n')).toHaveLength(1);
  expect(started.output()).not.toContain('secret');
});
