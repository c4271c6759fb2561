import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { TrailEvent } from '../contract.ts';

/** What happened around an agreement, in its order, as far as the asker may read it. */
export async function auditTrail(tx: Tx, agreementId: Id): Promise<TrailEvent[]> {
  const { rows } = await sql<TrailEvent>`
    select at, event, name, capacity, number, way from app.agreement_events(${agreementId}::uuid) order by at, place`.execute(
    tx,
  );
  return rows;
}
