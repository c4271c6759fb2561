import { administratorAddress } from '#platform/db/cluster.ts';
import { createPool } from '#platform/db/pool.ts';
import { findRunningCluster } from '#platform/db/running-cluster.ts';
import { ownProduct } from './own-product.ts';

/**
 * Lets so many days go by for the approved exceptions of a child, and counts as it is done every night. The product's clock is
 * that of the machine: what was decided is moved back instead.
 */
export async function daysGoBy(childId: string, days: number): Promise<void> {
  await asAdministrator(async pool => {
    const { rowCount } = await pool.query(
      `update app.duty_exception set asked_at = asked_at - make_interval(days => $2), decided_at = decided_at - make_interval(days => $2),
         holds = daterange(lower(holds) - $2::integer, upper(holds) - $2::integer)
       where child_id = $1 and decision = 'approved'`,
      [childId, days],
    );
    if (rowCount === 0) throw new Error('nothing was approved');
    await pool.query(
      `select jobs.add_job('recount-child', json_build_object('agency', agency_id, 'subject', id)) from app.person where id = $1`,
      [childId],
    );
  });
}

/** Lets so many days go by for the appointments of a referral, which then lie behind. */
export async function daysGoByAppointments(referralId: string, days: number): Promise<void> {
  await asAdministrator(async pool => {
    const { rowCount } = await pool.query(
      'update app.service_appointment set starts_at = starts_at - make_interval(days => $2) where referral_id = $1',
      [referralId, days],
    );
    if (rowCount === 0) throw new Error('no appointment was set');
  });
}

async function asAdministrator(work: (pool: ReturnType<typeof createPool>) => Promise<void>): Promise<void> {
  const { folder } = ownProduct();
  const address = administratorAddress(folder, findRunningCluster(folder)!.socketDir);
  const pool = createPool({ ...address, database: 'alongside' }, 1);
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}
