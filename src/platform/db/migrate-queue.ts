import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { queueLog } from '#platform/jobs/queue-log.ts';
import { connectionSettings, type DatabaseAddress } from './address.ts';

/** Makes or updates the queue's own schema `jobs` and opens it to the jobs process and the definer. */
export async function migrateQueue(admin: DatabaseAddress): Promise<void> {
  const pool = new pg.Pool({ ...connectionSettings(admin), max: 2 });
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool: pool, schema: 'jobs', logger: queueLog });
    await pool.query(`
      grant usage on schema jobs to alongside_jobs, alongside_definer;
      grant select, insert, update, delete on all tables in schema jobs to alongside_jobs, alongside_definer;
      grant usage, select on all sequences in schema jobs to alongside_jobs, alongside_definer;
      grant execute on all functions in schema jobs to alongside_jobs, alongside_definer`);
    await pool.query(OPEN_QUEUE);
  } finally {
    await pool.end();
  }
}

/** The queue's tables come with row security and no policy; only the jobs process and the definer may pass. */
const OPEN_QUEUE = `do $$
declare
  queue_table record;
begin
  for queue_table in select c.oid::regclass as name from pg_class c where c.relnamespace = 'jobs'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('drop policy if exists queue_works on %s', queue_table.name);
    execute format('create policy queue_works on %s to alongside_jobs, alongside_definer using (true) with check (true)', queue_table.name);
  end loop;
end
$$`;
