import { readFileSync } from 'node:fs';
import pg from 'pg';
import { startApp } from '#app';
import {
  type CountingFrame,
  countingFrame,
  factSuppliers,
  gatherFacts,
  recountAgency,
  recountAround,
} from '#modules/clocks/index.ts';
import { giveRulesToNewAgencies, obligations } from '#modules/rulebook/index.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Figure, spread, timed } from './figure.ts';
import { type State, withCopy } from './state.ts';

const MB = 1024 ** 2;
/** So many children are counted step by step, to tell what the time goes to. */
const SAMPLE = 1_000;

/**
 * What is due in all open cases, counted from nothing, and counted again when nothing has changed; one case; and what a
 * sample of children spends its time on. Written in a copy, unless the installation is somebody's own.
 */
export async function clocks(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return await withCopy(state, async copy => {
    const now = Temporal.Now.instant().toString();
    const pool = createPool(copy.login, 4);
    const admin = new pg.Client(connectionSettings(copy.admin));
    await admin.connect();
    try {
      const agencyId = await agencyOf(admin, now);
      await giveRulesToNewAgencies({ pool, moment: () => now });
      await admin.query('truncate app.duty_sheet');
      await admin.query('checkpoint');
      const recount = () => recountAgency(pool, factSuppliers(), agencyId, now);
      const first = await watched(admin, recount);
      await admin.query('vacuum (analyze) app.duty_sheet');
      const again = await watched(admin, recount);
      const cases = `${first.value.children.toLocaleString('en-US')} open cases`;
      const common = { bench: 'clocks', as: cases };
      const perCase = (seconds: number) => `${((seconds * 1000) / first.value.children).toFixed(2)} ms a case`;
      const { rows } = await admin.query<{ megabytes: number; duties: number }>(
        `select pg_total_relation_size('app.duty_sheet') / 1048576.0::float8 as megabytes, sum(cardinality(duties))::int as duties
         from app.duty_sheet`,
      );
      return [
        {
          ...common,
          what: 'counted from nothing',
          unit: 's',
          p50: first.seconds,
          target: '< 30 s for 60,000',
          note: `${rows[0]!.duties.toLocaleString('en-US')} duties on ${first.value.added.toLocaleString('en-US')} sheets, ${perCase(first.seconds)}`,
        },
        { ...common, what: '  processor time of this process', unit: 's', p50: first.own },
        { ...common, what: '  processor time of the database', unit: 's', p50: first.database },
        { ...common, what: 'most memory', unit: 'MB', p50: Math.max(first.peak, again.peak), target: '< 600 MB' },
        {
          ...common,
          what: 'counted again',
          unit: 's',
          p50: again.seconds,
          note: `${again.value.added + again.value.changed + again.value.removed} sheets changed, ${perCase(again.seconds)}`,
        },
        { ...common, what: '  processor time of this process', unit: 's', p50: again.own },
        { ...common, what: '  processor time of the database', unit: 's', p50: again.database },
        { ...common, what: 'duties and their indexes', unit: 'MB', p50: rows[0]!.megabytes },
        ...(await sampled(pool, admin, agencyId, now, runs)).map(figure => ({ ...common, ...figure })),
      ];
    } finally {
      await admin.end();
      await pool.end();
    }
  });
}

async function agencyOf(admin: pg.Client, now: string): Promise<string> {
  await admin.query(`select set_config('app.now', $1, false)`, [now]);
  const { rows } = await admin.query<{ id: string }>(
    'select agency_id as id from app.case_file group by 1 order by count(*) desc limit 1',
  );
  return rows[0]!.id;
}

type Watched<T> = {
  readonly value: T;
  readonly seconds: number;
  /** The most memory of this process meanwhile, in MB. */
  readonly peak: number;
  /** Processor time of this process and of the pool's connections to the database, in seconds. */
  readonly own: number;
  readonly database: number;
};

/** What the work took. */
async function watched<T>(admin: pg.Client, work: () => Promise<T>): Promise<Watched<T>> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const [begun, own, database] = [performance.now(), process.cpuUsage(), await secondsOfConnections(admin)];
  try {
    const value = await work();
    const { user, system } = process.cpuUsage(own);
    return {
      value,
      seconds: (performance.now() - begun) / 1000,
      peak: Math.max(peak, process.memoryUsage.rss()) / MB,
      own: (user + system) / 1e6,
      database: (await secondsOfConnections(admin)) - database,
    };
  } finally {
    clearInterval(timer);
  }
}

/** Clock ticks of every connection of the web process's user, in seconds; a hundred are a second (Linux). */
async function secondsOfConnections(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and usename = 'alongside_login'`,
  );
  return rows.reduce((sum, { pid }) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      return sum;
    }
  }, 0);
}

async function sampled(
  pool: pg.Pool,
  admin: pg.Client,
  agencyId: string,
  now: string,
  runs: number,
): Promise<Pick<Figure, 'what' | 'unit' | 'p50' | 'p95' | 'target' | 'note'>[]> {
  const context = { role: 'alongside_clocks', userId: null, agencyId, now } as const;
  const { rows } = await admin.query<{ id: string }>(
    `select person_id as id from app.case_member where part = 'child' and upper_inf(during) and agency_id = $1 order by id limit $2`,
    [agencyId, SAMPLE],
  );
  const children = rows.map(({ id }) => id);
  const each = (took: number) => (took * 1000) / children.length;
  const steps = await inTransaction(pool, context, async tx => {
    const frame: CountingFrame = await countingFrame(tx, agencyId, now);
    let gathered = await gatherFacts(tx, factSuppliers(), children, frame.view.zone);
    const begun = performance.now();
    gathered = await gatherFacts(tx, factSuppliers(), children, frame.view.zone);
    const asked = performance.now();
    let duties = 0;
    for (const known of gathered.values()) duties += obligations(known, frame.rulebook, frame.view).length;
    const facts = gathered.values().reduce((sum, { facts: all }) => sum + all.length, 0);
    return { asked: asked - begun, counted: performance.now() - asked, duties, facts };
  });
  const one = await timed(runs, async run => {
    const subject = children[(run * 17) % children.length]!;
    await recountAround(pool, factSuppliers(), { agency: agencyId, subject }, now);
  });
  return [
    {
      what: '  facts of a child, asked for',
      unit: 'ms',
      p50: each(steps.asked) / 1000,
      note: `${(steps.facts / children.length).toFixed(0)} facts`,
    },
    {
      what: '  duties of a child, counted',
      unit: 'ms',
      p50: each(steps.counted) / 1000,
      note: `${(steps.duties / children.length).toFixed(0)} duties`,
    },
    { what: 'one case after a fact', unit: 'ms', ...spread(one), target: '< 10 ms' },
  ];
}
