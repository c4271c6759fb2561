import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../process/refusal.ts';
import { keySourceFrom, loadKeyMaterial } from './key-source.ts';
import { makeKeyring } from './keyring.ts';
import { rotateKeys } from './rotate.ts';

const now = Temporal.Instant.from('2026-03-01T12:00:00Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('own keys are made once, for their owner only, and only when that is allowed', () => {
  const source = keySourceFrom(undefined, folder);
  expect(() => loadKeyMaterial(source)).toThrow(/are missing/);
  const made = loadKeyMaterial(source, now);
  expect(loadKeyMaterial(source, now)).toEqual(made);
  expect(statSync(join(folder, 'keys/keyring.json')).mode & 0o777).toBe(0o600);
});

test('a named file that is not there, or open to everyone, is refused and nothing is made', () => {
  const path = join(folder, 'elsewhere.json');
  const source = keySourceFrom(path, folder);
  expect(() => loadKeyMaterial(source, now)).toThrow(Refusal);
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, '{}', { mode: 0o604 });
  expect(() => loadKeyMaterial(source, now)).toThrow(/can be read by other users/);
});

test('a command hands the keys out; one that fails is refused', () => {
  const made = loadKeyMaterial(keySourceFrom(undefined, folder), now);
  const path = join(folder, 'keys/keyring.json');
  expect(loadKeyMaterial(keySourceFrom(`command: cat ${path}`, folder))).toEqual(made);
  expect(() => loadKeyMaterial(keySourceFrom('command:exit 3', folder))).toThrow(/The command in ALONGSIDE_KEYS/);
});

test('rotation makes a named file, then adds keys to it, and has the stored keys wrapped anew', async () => {
  const path = join(folder, 'elsewhere.json');
  const source = keySourceFrom(path, folder);
  const first = await rotateKeys(source, now);
  const sealed = makeKeyring(loadKeyMaterial(source)).seal('value', 'row');
  let stored = sealed;
  const second = await rotateKeys(source, now, async keyring => {
    stored = keyring.rewrap(stored, 'row');
    return 1;
  });
  expect(second.current).not.toBe(first.current);
  expect(second.rewrapped).toBe(1);
  const keyring = makeKeyring(loadKeyMaterial(source));
  expect([keyring.keyIdOf(sealed), keyring.keyIdOf(stored)]).toEqual([first.current, second.current]);
  expect([keyring.openText(sealed, 'row'), keyring.openText(stored, 'row')]).toEqual(['value', 'value']);
  expect(JSON.parse(readFileSync(path, 'utf8')).masters).toHaveLength(2);
});

test('rotation refuses what it cannot write, and keys that are not made yet', async () => {
  await expect(rotateKeys(keySourceFrom('command:true', folder), now)).rejects.toThrow(Refusal);
  await expect(rotateKeys(keySourceFrom(undefined, folder), now)).rejects.toThrow(Refusal);
});
