import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { exportTo, ownConnection } from '#test/builders/round-trips.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { loadState } from './load.ts';
import { writeFiles } from './write-files.ts';

const db = testDatabase();

test('a state written into files is what an export of the same state in a database gives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-files-'));
  const client = await ownConnection(db);
  try {
    const now = '2026-11-18T15:00:00Z';
    const plan = { seed: 7, children: 30, past: 1, now: Temporal.Instant.from(now).epochMilliseconds };
    const rows = await writeFiles(plan, join(folder, 'files'));
    const { world } = await loadState(db.admin as never, plan, { add: false });
    const userId = await db.value<Id>(`select user_id from app.position where role = 'administrator' limit 1`);
    const { files } = await exportTo({ db, client, userId, now }, join(folder, 'export'), world.agencyId, null);
    expect([...rows]).toEqual([...files]);
    for (const file of readdirSync(join(folder, 'export')).filter(name => name !== 'identities.csv')) {
      // An export is in the order of keys.
      const [made, left] = ['files', 'export'].map(from =>
        readFileSync(join(folder, from, file), 'utf8').split('\r\n'),
      );
      expect(made!.toSorted(), file).toEqual(left!.toSorted());
    }
  } finally {
    await client.end();
    rmSync(folder, { recursive: true });
  }
});
