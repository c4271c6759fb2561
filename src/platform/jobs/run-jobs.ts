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
  await unlockJobsOfDeadWorkers(pool);
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

/**
 * There is one jobs process at a time. What is locked when it starts was locked by one that died, and would otherwise stay
 * so for hours.
 */
async function unlockJobsOfDeadWorkers(pool: pg.Pool): Promise<void> {
  await pool.query(`
    select jobs.force_unlock_workers(array(
      select locked_by from jobs._private_jobs where locked_by is not null
      union select locked_by from jobs._private_job_queues where locked_by is not null))`);
}
