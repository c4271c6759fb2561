import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, newSecretId } from '#kernel/ids.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { filesFolder } from './file-store.ts';
import { sweepFiles } from './sweep-files.ts';

const db = testDatabase();
const NOW = '2026-11-18T15:00:00Z';
let dataDir = '';
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'alongside-sweep-'));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

function aFile(name: string, at: string): string {
  const shelf = join(filesFolder(dataDir), name.slice(0, 2));
  mkdirSync(shelf, { recursive: true });
  const path = join(shelf, name);
  writeFileSync(path, 'x');
  const seconds = Temporal.Instant.from(at).epochMilliseconds / 1000;
  utimesSync(path, seconds, seconds);
  return path;
}

test('files that no row names go after a day; known, young and strange ones stay', async () => {
  const [agency, user, known] = [newId(), newId(), newSecretId()];
  await db.rows(
    `insert into app.agency (id, name, short_name, state_code, time_zone, policy_pack) values ($1, 'A', 'A', 'FL', 'America/New_York', 'florida')`,
    [agency],
  );
  await db.rows(
    `insert into app.user_account (id, agency_id, kind, name, language, active) values ($1, $2, 'staff', 'S', 'en', true)`,
    [user, agency],
  );
  await db.rows(
    `insert into app.stored_file (id, agency_id, user_id, media_type, bytes, sha256, sealed_key, key_id, stored_at) values ($1, $2, $3, 'text/plain', 1, '\\x00', '\\x00', 'k1', $4)`,
    [known, agency, user, NOW],
  );
  const old = '2026-11-17T14:59:00Z';
  const kept = [aFile(known, old), aFile(newSecretId(), '2026-11-17T15:01:00Z'), aFile('aa-not-ours', old)];
  const gone = [aFile(newSecretId(), old), aFile(`${newSecretId()}.part`, old)];
  expect(await sweepFiles({ pool: db.pool, dataDir, now: NOW })).toBe(2);
  expect(kept.map(existsSync)).toEqual([true, true, true]);
  expect(gone.map(existsSync)).toEqual([false, false]);
});

test('a data folder without files is fine', async () => {
  expect(await sweepFiles({ pool: db.pool, dataDir: join(dataDir, 'none'), now: NOW })).toBe(0);
});
