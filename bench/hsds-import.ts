import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startApp } from '#app';
import { importDirectory } from '#modules/organizations/hsds/import-directory.ts';
import { openDirectory } from '#modules/organizations/hsds/read/open-directory.ts';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { writeDirectory } from './directory-files.ts';
import type { Figure } from './figure.ts';
import { watchMemory } from './import.ts';
import { type Agency, anAgency, withEmptyDatabase } from './scratch.ts';

const SERVICES = 50_000;

/** A directory of 50,000 services brought to a new installation, and brought again: seconds of each step, memory, rows. */
export async function hsdsImport(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-directory-'));
  try {
    const rows = await writeDirectory(folder, SERVICES);
    return await withEmptyDatabase('bench_hsds_import', async (admin, login) => {
      const agency = await anAgency(admin, ['Bench County', 'bench']);
      const first = await timeImport(login, agency, folder);
      const again = await timeImport(login, agency, folder);
      const common = { bench: 'hsds-import', as: `${SERVICES.toLocaleString('en-US')} services` };
      const rate = `${rows.toLocaleString('en-US')} rows, ${Math.round(rows / first.seconds).toLocaleString('en-US')} a second`;
      return [
        { ...common, what: 'taken', unit: 's', p50: first.seconds, target: '< 120 s', note: rate },
        ...[...first.steps].map(
          ([step, seconds]): Figure => ({ ...common, what: `  ${step}`, unit: 's', p50: seconds }),
        ),
        { ...common, what: '  processor time of the database', unit: 's', p50: first.processor },
        { ...common, what: 'peak memory', unit: 'MB', p50: Math.max(first.peak, again.peak), target: '< 700 MB' },
        { ...common, what: 'brought again', unit: 's', p50: again.seconds, note: `${again.unlike} rows changed` },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Brings the files in `folder` as an administrator would. */
export async function timeImport(address: DatabaseAddress, agency: Agency, folder: string) {
  startApp();
  const client = new pg.Client(connectionSettings(address));
  await client.connect();
  const steps = new Map<string, number>();
  let [step, since] = ['reading', performance.now()];
  const close = (next: string) => {
    steps.set(step, (steps.get(step) ?? 0) + (performance.now() - since) / 1000);
    [step, since] = [next, performance.now()];
  };
  const watch = watchMemory(address);
  const begun = performance.now();
  try {
    const opened = await openDirectory(folder);
    if (!opened.ok) throw new Error(`The bench's own directory was refused: ${opened.refusal[0]?.code}`);
    const outcome = await importDirectory({
      client,
      ...agency,
      source: 'bench',
      now: Temporal.Now.instant().toString(),
      rows: opened.value.rows,
      dryRun: false,
      tell: told => {
        if (told !== step) close(told);
      },
    });
    close('');
    const refused = [...outcome.counts.values()].reduce((sum, each) => sum + each.refused, 0);
    if (!outcome.taken || refused > 0)
      throw new Error(`The bench's own directory was not taken: ${JSON.stringify(outcome.found.all().slice(0, 3))}`);
    const unlike = [...outcome.counts.values()].reduce((sum, each) => sum + each.new + each.changed, 0);
    return { ...(await watch.stop()), seconds: (performance.now() - begun) / 1000, steps, unlike };
  } finally {
    await watch.stop();
    await client.end();
  }
}
