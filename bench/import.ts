import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startApp } from '#app';
import { exportCaseload, importPath } from '#modules/exchange/index.ts';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { openSink } from '#platform/extracts/sink.ts';
import { usualSettings } from '#platform/sign-in/settings.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import type { Figure } from './figure.ts';
import { type Agency, anAgency, withEmptyDatabase } from './scratch.ts';
import { checkout } from './state.ts';

/** So many children in care, with those who have left, were placed a hundred thousand times. */
const CHILDREN = 3_000;

/**
 * A caseload of a hundred thousand placements brought into the empty agency of a new installation, brought again, and
 * taken out: the seconds of each step, rows for each second, and the most memory of the process that works on it.
 */
export async function importCaseload(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-import-'));
  try {
    const extract = join(folder, 'extract');
    await run('scripts/generate/main.ts', ['--children', String(CHILDREN), '--past', String(25 / 3), '--out', extract]);
    return await withEmptyDatabase('bench_import', async (admin, login) => {
      const agency = await anAgency(admin, agencyIn(extract));
      const first = await timeImport(login, agency, extract);
      const again = await timeImport(login, agency, extract);
      const left = await timeExport(login, agency, join(folder, 'export'));
      const placements = readFileSync(join(extract, 'placements.csv'), 'utf8').split('\r\n').length - 2;
      const common = { bench: 'import', as: `${placements.toLocaleString('en-US')} placements` };
      const rate = (rows: number, seconds: number) =>
        `${rows.toLocaleString('en-US')} rows, ${Math.round(rows / seconds).toLocaleString('en-US')} a second`;
      return [
        {
          ...common,
          what: 'taken',
          unit: 's',
          p50: first.seconds,
          target: '< 180 s',
          note: rate(first.rows, first.seconds),
        },
        ...[...first.steps].map(
          ([step, seconds]): Figure => ({ ...common, what: `  ${step}`, unit: 's', p50: seconds }),
        ),
        { ...common, what: '  processor time of the database', unit: 's', p50: first.processor },
        { ...common, what: 'peak memory', unit: 'MB', p50: Math.max(first.peak, again.peak), target: '< 700 MB' },
        { ...common, what: 'brought again', unit: 's', p50: again.seconds, note: `${again.unlike} rows changed` },
        { ...common, what: 'exported', unit: 's', p50: left.seconds, note: rate(left.rows, left.seconds) },
        { ...common, what: 'peak memory of the export', unit: 'MB', p50: left.peak },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeImport(address: DatabaseAddress, agency: Agency, path: string) {
  startApp();
  const pool = createPool(address, 2);
  const steps = new Map<string, number>();
  let step = 'reading';
  let since = performance.now();
  const close = (next: string) => {
    steps.set(step, (steps.get(step) ?? 0) + (performance.now() - since) / 1000);
    [step, since] = [next, performance.now()];
  };
  const begun = performance.now();
  const watch = watchMemory(address);
  try {
    const moment = () => Temporal.Now.instant().toString();
    const house = { pool, keyring, address, moment, settings: usualSettings, origin: 'http://localhost:3000' };
    const given = {
      format: 'caseload',
      path,
      mapping: null,
      source: 'bench',
      dryRun: false,
      withoutRefused: false,
    } as const;
    const outcome = await importPath(house, {
      ...agency,
      ...given,
      tell: told => {
        if (told !== step) close(told);
      },
    });
    close('');
    if (typeof outcome === 'string' || !outcome.taken)
      throw new Error(
        `The bench's own extract was not taken: ${JSON.stringify(typeof outcome === 'string' ? outcome : outcome.found.all().slice(0, 3))}`,
      );
    const counts = [...outcome.files.values()];
    return {
      ...(await watch.stop()),
      steps,
      seconds: (performance.now() - begun) / 1000,
      rows: counts.reduce((sum, { read }) => sum + read, 0),
      unlike: counts.reduce((sum, each) => sum + each.new + each.changed, 0),
    };
  } finally {
    await watch.stop();
    await pool.end();
  }
}

async function timeExport(address: DatabaseAddress, agency: Agency, out: string) {
  const client = new pg.Client(connectionSettings(address));
  await client.connect();
  const begun = performance.now();
  const watch = watchMemory(address);
  try {
    const now = Temporal.Now.instant();
    const given = { source: null, hiddenAddresses: false, openSsn: null };
    const { files } = await exportCaseload({
      ...agency,
      ...given,
      client,
      now: now.toString(),
      sink: openSink(out, now),
    });
    const rows = files.values().reduce((sum, each) => sum + each, 0);
    return { ...(await watch.stop()), rows, seconds: (performance.now() - begun) / 1000 };
  } finally {
    await watch.stop();
    await client.end();
  }
}

/** The most memory of this process while it works, in MB, and the processor time of its busiest connection, in seconds. */
export function watchMemory(address: DatabaseAddress) {
  let peak = 0;
  const processor = new Map<number, number>();
  const pool = createPool(address, 1);
  const look = async () => {
    peak = Math.max(peak, process.memoryUsage.rss() / 1024 ** 2);
    const { rows } = await pool.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename = current_user',
    );
    for (const { pid } of rows) processor.set(pid, secondsOf(pid));
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, 250);
  let stopped: Promise<{ peak: number; processor: number }> | undefined;
  const stop = async () => {
    clearInterval(timer);
    await looking;
    await pool.end();
    return { peak, processor: Math.max(0, ...processor.values()) };
  };
  return {
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Clock ticks of a process in user and system mode; a hundred are a second (Linux). */
function secondsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

function agencyIn(extract: string): readonly [string, string] {
  const [names = '', row = ''] = readFileSync(join(extract, 'agencies.csv'), 'utf8').split('\r\n');
  const cell = (name: string) => row.split(',')[names.split(',').indexOf(name)]!;
  return [cell('name'), cell('short_name')];
}

/** A script of the checkout in a process of its own, so that its memory is not counted. */
function run(script: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(checkout, script), ...args], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
  });
}
