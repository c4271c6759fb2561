import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { queueLog } from '#platform/jobs/queue-log.ts';
import { connectionSettings, type DatabaseAddress } from './address.ts';

/** Makes or updates the queue's own schema `jobs` and opens it to the jobs process and the definer. */
export async function migrateQueue(admin: DatabaseAddress): Promise<void> {
  const pool = new pg.Pool({ ...connectionSettings(admin), max: 2 });
  pool.on("error", () => {});
  pool.on("connect", client => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool: pool, schema: 'jobs', logger: queueLog });
    await pool.query(`
      grant usage on schema jobs to alongside_jobs, alongside_definer;
      grant select, insert, update, delete on all tables in schema jobs to alongside_jobs, alongside_definer;
      grant usage, select on all sequences in schema jobs to alongside_jobs, alongside_definer;
      grant execute on all functions in schema jobs to alongside_jobs, alongside_definer`);
  } finally {
    await pool.end();
  }
}
