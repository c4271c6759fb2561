import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '#app';
import { beginReport, fileReport, gatherReport, reportOf, reportText, writeSection } from '#modules/court/index.ts';
import { createPool } from '#platform/db/pool.ts';
import { rollBackWith } from '#platform/db/transaction.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { type Figure, spread } from './figure.ts';
import { findReaders } from './readers.ts';
import { requestOn } from './request.ts';
import type { State } from './state.ts';

/** The whole history of a child, so that the report is as long as it can be. */
const SINCE = '2000-01-01';

/** A report to the court over the longest period there is: gathered, and filed as a PDF. Nothing of it is kept. */
export async function courtReport(state: State, runs: number): Promise<Figure[]> {
  startApp();
  const pool = createPool(state.login, 1);
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const keyring = makeKeyring(makeKeyMaterial(Temporal.Now.instant()));
  const files = makeFileStore({ keyring, dataDir: folder });
  try {
    const worker = (await findReaders(state)).find(({ part }) => part === 'worker');
    if (!worker) throw new Error('The state has no worker with a child');
    const { who, reach, childId } = worker;
    const took = { gather: [] as number[], file: [] as number[], whole: [] as number[] };
    for (let run = -2; run < runs; run += 1) {
      const [gather, file] = await asking<readonly [gather: number, file: number]>(
        requestOn(pool),
        who,
        { focus: childId },
        async ask => rollBackWith(await oneReport(ask, childId)),
      );
      if (run < 0) continue;
      took.gather.push(gather);
      took.file.push(file);
      took.whole.push(gather + file);
    }
    const figure = (what: string, values: readonly number[], target?: string): Figure => ({
      bench: 'court-report',
      what,
      as: `worker (${reach})`,
      unit: 'ms',
      ...spread(values),
      ...(target && { target }),
    });
    return [
      figure('gather a report from the record', took.gather),
      figure('freeze, set and file it as a PDF', took.file),
      figure('both', took.whole, 'p95 < 3000 ms'),
    ];
  } finally {
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  }

  /** Milliseconds of gathering, and of filing. */
  async function oneReport(ask: Ask, childId: string): Promise<[number, number]> {
    const begun = performance.now();
    const made = await beginReport(ask, {
      childId,
      hearingId: null,
      language: 'en',
      since: await firstDay(ask, childId),
    });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    const reportId = made.value.id;
    const report = async () => (await reportOf(ask.tx, childId, reportId))!;
    await gatherReport(ask, await report());
    const gathered = performance.now();
    for (const section of ['best_interest', 'recommendations'])
      await writeSection(ask, { childId, reportId, section, words: 'One home and one school.', seen: null });
    const { digest } = await reportText(ask, await report());
    const filed = await fileReport(ask, { childId, reportId, seen: digest }, files);
    if (!filed.ok) throw new Error(JSON.stringify(filed.refusal));
    return [gathered - begun, performance.now() - gathered];
  }
}

/** The birth day where it is known: nothing is told of a time before it. */
async function firstDay({ tx }: Ask, childId: string): Promise<string> {
  const child = await tx
    .selectFrom('app.people_v_person')
    .select(['born_on', 'born_precision'])
    .where('id', '=', childId)
    .executeTakeFirst();
  return child?.born_precision === 'day' && child.born_on ? child.born_on : SINCE;
}
