import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { filesFolder, makeFileStore } from './file-store.ts';

const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
let dataDir = '';
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'alongside-files-'));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const LETTER = Buffer.from('Zuri sleeps with the hall light on.');
const pathOf = (id: string) => join(filesFolder(dataDir), id.slice(0, 2), id);

test('what is written is read back, and lies encrypted under a random id', async () => {
  const store = makeFileStore({ keyring, dataDir });
  const file = await store.write(LETTER);
  expect(file.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  expect(file.keyId).toBe(keyring.current);
  expect(await store.read(file)).toEqual(LETTER);
  expect(readFileSync(pathOf(file.id)).includes('Zuri')).toBe(false);
  expect(statSync(pathOf(file.id)).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(filesFolder(dataDir), file.id.slice(0, 2))).filter(name => name.endsWith('.part'))).toEqual(
    [],
  );
});

test('one file’s key does not open another, and a changed bit is noticed', async () => {
  const store = makeFileStore({ keyring, dataDir });
  const [mine, other] = [await store.write(LETTER), await store.write(LETTER)];
  await expect(store.read({ id: mine.id, sealedKey: other.sealedKey })).rejects.toThrow();
  const bytes = readFileSync(pathOf(mine.id));
  bytes[20]! ^= 1;
  writeFileSync(pathOf(mine.id), bytes);
  await expect(store.read(mine)).rejects.toThrow();
});

test('an id that is a path is never looked for', async () => {
  const store = makeFileStore({ keyring, dataDir });
  const { sealedKey } = await store.write(LETTER);
  await expect(store.read({ id: '../../etc/passwd', sealedKey })).rejects.toThrow(TypeError);
});
