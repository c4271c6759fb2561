import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identityOf } from './identity.ts';
import { isLock, type Lock, takeLock } from './lock.ts';

const short = { living: 20, stopping: 5_000 };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a living holder keeps it and is named; after its release the next one has it, and nothing else is left', async () => {
  const first = (await takeLock(path)) as Lock;
  expect(isLock(first)).toBe(true);
  expect(await takeLock(path, short)).toMatchObject({ pid: process.pid });
  first.release();
  const second = (await takeLock(path)) as Lock;
  expect(isLock(second)).toBe(true);
  first.announceStop();
  second.release();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a dead process', { pid: 2 ** 22 + 1, identity: 'x' }],
  ['a later process with the same number', { pid: process.pid, identity: 'an earlier one' }],
])('the lock of %s is not believed', async (_, holder) => {
  writeFileSync(path, JSON.stringify(holder));
  const lock = (await takeLock(path)) as Lock;
  expect(isLock(lock)).toBe(true);
  lock.release();
});

test('a holder on its way out is waited for', async () => {
  const first = (await takeLock(path)) as Lock;
  first.announceStop();
  const second = takeLock(path, short);
  setTimeout(() => rmSync(path), 200);
  expect(isLock(await second)).toBe(true);
});

test('an identity tells living processes apart and knows the dead', () => {
  expect(identityOf(process.pid)).toBe(identityOf(process.pid));
  expect(identityOf(1)).not.toBe(identityOf(process.pid));
  expect(identityOf(2 ** 22 + 1)).toBeUndefined();
  expect(identityOf(Number.NaN)).toBeUndefined();
});
