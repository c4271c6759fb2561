import { beforeAll, expect, test } from 'vitest';
import { aCounty } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { RunRef } from './import-house.ts';
import { type Progress, progressOf } from './tell-progress.ts';

const db = testDatabase();
let ref: RunRef;
let elapsed = 0;
let progress: Progress;
beforeAll(async () => {
  const { agencyId: agency, staff } = await aCounty(db);
  const run = await insertRow(db, 'app.import_run', {
    agency_id: agency,
    user_id: staff.abel,
    format: 'caseload',
    source: 'old-system',
    state: 'checking',
    state_at: NOW,
    brought_at: NOW,
    file_name: 'extract.zip',
    without_refused: false,
    step: 'reading',
    steps: 0,
    steps_done: 0,
  });
  ref = { run, agency, user: staff.abel };
  progress = progressOf({ pool: db.pool, moment: () => NOW }, ref, () => elapsed);
});
const kept = async () =>
  (await db.rows('select step, steps_done, steps from app.import_run where id = $1', [ref.run]))[0];

test('how far it is can be read beside it, is kept once in a while, and no more when it is over', async () => {
  progress.tell('writing', 3, 36);
  await expect.poll(kept).toEqual({ step: 'writing', steps_done: 3, steps: 36 });
  elapsed = 900;
  progress.tell('writing', 4, 36);
  elapsed = 1_100;
  progress.tell('writing', 5, 36);
  await expect.poll(kept).toEqual({ step: 'writing', steps_done: 5, steps: 36 });
  expect(
    await db.value(`select count(*)::int from record.row_change where row_id = $1 and operation = 'update'`, [ref.run]),
  ).toBe(2);

  await db.admin.query(`update app.import_run set state = 'taken', step = null where id = $1`, [ref.run]);
  elapsed = 3_000;
  progress.tell('access', 1, 2);
  await progress.stop();
  expect(await kept()).toMatchObject({ step: null });
  elapsed = 6_000;
  progress.tell('access', 2, 2);
  await progress.stop();
  expect(await kept()).toMatchObject({ step: null });
});
