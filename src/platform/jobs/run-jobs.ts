import { type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { queueLog } from './queue-log.ts';

/** Jobs that come by the clock, as crontab lines (UTC). */
export type Schedule = string;

/**
 * Runs the queue's jobs until stopped, as the role alongside_jobs: its connections take that role at sign-in and the
 * login role itself can do nothing.
 */
export async function runJobs(address: DatabaseAddress, tasks: TaskList, schedule: Schedule): Promise<Runner> {
  const pool = new pg.Pool({
    ...connectionSettings(address),
    max: 4,
    options: '-c role=alongside_jobs -c search_path=extensions',
  });
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  return run({
    pgPool: pool,
    schema: 'jobs',
    taskList: tasks,
    crontab: schedule,
    concurrency: 2,
    noHandleSignals: true,
    logger: queueLog,
    noPreparedStatements: true,
  });
}
