import { expect, test } from 'vitest';
import { testDatabase } from '#test/support/test-database.ts';
import { runJobs } from './run-jobs.ts';

const db = testDatabase();

test('what a worker held that died runs as soon as the next one starts', async () => {
  await db.admin.query(`select jobs.add_job('a-task', '{}'::json, queue_name => 'a-queue')`);
  await db.admin.query(`update jobs._private_jobs set locked_at = now(), locked_by = 'worker-that-died'`);
  await db.admin.query(`update jobs._private_job_queues set locked_at = now(), locked_by = 'worker-that-died'`);
  const ran: string[] = [];
  const runner = await runJobs(db.address, { 'a-task': async () => void ran.push('a-task') }, '');
  await expect.poll(() => ran, { timeout: 10_000 }).toEqual(['a-task']);
  await runner.stop();
});
