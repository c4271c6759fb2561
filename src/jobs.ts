import type { TaskList } from 'graphile-worker';
import { lateHearers, startApp } from '#app';
import { systemClock } from '#kernel/clock.ts';
import { clockSchedule, clockTasks } from '#modules/clocks/index.ts';
import { endBrokenImports, importTasks } from '#modules/exchange/index.ts';
import { placeSchedule, placeTasks } from '#modules/measures/index.ts';
import { giveStockTerms } from '#modules/organizations/index.ts';
import {
  agreementSchedule,
  agreementTasks,
  followPartnersSchedule,
  followPartnerTasks,
} from '#modules/partnerships/index.ts';
import { followSchedule, followTasks } from '#modules/referrals/index.ts';
import { giveRulesToNewAgencies, ruleTasks } from '#modules/rulebook/index.ts';
import { advocacySchedule, advocacyTasks } from '#modules/visits/index.ts';
import { addressFromEnvironment } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { sweepFiles } from '#platform/files/sweep-files.ts';
import { runJobs } from '#platform/jobs/run-jobs.ts';
import { handedKeyring } from '#platform/keys/handed-keyring.ts';
import { createLog, errorFields } from '#platform/log/log.ts';
import { hearFact, type Query } from '#platform/record/hear-fact.ts';
import { signInSettings, sweepDoor } from '#platform/sign-in/door.ts';

/** The jobs process: hears facts after their commit, and tidies up at night. */
const log = createLog({ part: 'jobs' });
const address = addressFromEnvironment();
// Counting works on two connections at once.
const pool = createPool(address, 4);
const clock = systemClock;
const dataDir = process.env.DATA_DIR ?? 'data';
const keyring = handedKeyring();
const files = makeFileStore({ keyring, dataDir });
const hearers = lateHearers({ files, keyring, origin: process.env.ORIGIN ?? '', pool });
const settings = signInSettings(process.env);
const moment = () => clock.now().toString();
const imports = { address, pool, moment, keyring, files, settings, origin: process.env.ORIGIN ?? '' };
startApp();

const tasks: TaskList = {
  'hear-fact': async (payload, helpers) => {
    const { fact } = payload as { fact: string };
    await helpers.withPgClient(async client => {
      const query: Query = async (sql, values) => ({ rows: (await client.query(sql, values)).rows });
      await hearFact(query, fact, hearers, clock.now().toString());
    });
  },
  'sweep-door': async () => sweepDoor({ pool, clock }),
  'sweep-files': async () => {
    const removed = await sweepFiles({ pool, dataDir, now: clock.now().toString() });
    log.info('files swept', { count: removed });
  },
  ...importTasks(imports),
  ...ruleTasks({ pool, moment }),
  ...clockTasks({ pool, moment }),
  ...followTasks({ pool, keyring, moment }),
  ...agreementTasks({ pool, moment }),
  ...placeTasks({ pool, moment }),
  ...followPartnerTasks({ pool, moment }),
  ...advocacyTasks({ pool, moment }),
};

const ended = await endBrokenImports(imports, { role: 'alongside_jobs' });
if (ended > 0) log.warning('imports were broken off', { count: ended });

// An agency of an earlier version has no rules yet; a new one asks for them as it is set up.
// Categories of services that came since; a new agency begins with those there are.
await giveStockTerms({ pool, moment });
const ruled = await giveRulesToNewAgencies({ pool, moment });

const runner = await runJobs(
  address,
  tasks,
  `17 7 * * * sweep-door\n37 7 * * * sweep-files\n${clockSchedule}\n${followSchedule}\n${agreementSchedule}\n${placeSchedule}\n${followPartnersSchedule}\n${advocacySchedule}`,
);
if (ruled > 0) await runner.addJob('recount-agencies', {}, { jobKey: 'recount-agencies' });
log.info('listening');
runner.promise.catch((error: unknown) => {
  log.error('jobs ended', errorFields(error));
  process.exit(1);
});

/** Lets the jobs under way finish, then leaves. */
async function stop(): Promise<void> {
  await runner.stop();
  await pool.end();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
