import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from '../process/refusal.ts';
import { readSettings } from './settings.ts';

test('without anything: port 3000, the folder data, the story, an own database', () => {
  expect(readSettings([], {})).toEqual({
    port: 3000,
    dataDir: resolve('data'),
    empty: false,
    outside: undefined,
    keys: undefined,
    trustProxy: undefined,
    origin: 'http://localhost:3000',
  });
});

test('arguments win over the environment', () => {
  const environment = { PORT: '1', DATA_DIR: '/a', ORIGIN: 'https://county.example/', ALONGSIDE_KEYS: 'k' };
  expect(readSettings(['--port', '8080', '--data=/b', '--empty'], environment)).toMatchObject({
    port: 8080,
    dataDir: '/b',
    empty: true,
    origin: 'https://county.example',
    keys: 'k',
  });
  expect(readSettings([], environment)).toMatchObject({ port: 1, dataDir: '/a' });
});

test.each<[string[], Record<string, string>]>([
  [['--prot', '80'], {}],
  [['data'], {}],
  [['--port', '0'], {}],
  [['--port', '65536'], {}],
  [[], { PORT: '3e3' }],
  [[], { ORIGIN: 'county.example' }],
  [[], { ORIGIN: 'https://county.example/app' }],
  [[], { DATABASE_URL: 'x' }],
])('refused in one sentence: %j %j', (args, environment) => {
  expect(() => readSettings(args, environment)).toThrow(Refusal);
});
