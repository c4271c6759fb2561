import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Capacity } from '../contract.ts';

/** What was posted last, while it counts. Moments are ISO. */
export type CapacityNow = {
  readonly state: Capacity;
  readonly places: number | null;
  readonly waitDays: number | null;
  readonly challenge: string | null;
  readonly postedAt: string;
  readonly endsAt: string;
};

/** The newest word on a service's capacity that still counts at a moment; undefined when there is none. */
export async function newestCapacity(tx: Tx, serviceId: Id, now: string): Promise<CapacityNow | undefined> {
  const { rows } = await sql<CapacityNow>`
    select * from (
      select state, places, wait_days as "waitDays", challenge,
        to_char(posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "postedAt",
        to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endsAt", ends_at > ${now}::timestamptz as counts
      from app.capacity_posting where service_id = ${serviceId} order by posted_at desc, id desc limit 1
    ) c where counts`.execute(tx);
  return rows[0];
}

/** The newest words that still count at a moment, by service. */
export async function newestCapacities(
  tx: Tx,
  serviceIds: readonly Id[],
  now: string,
): Promise<ReadonlyMap<Id, CapacityNow['state']>> {
  const { rows } = await sql<{ serviceId: Id; state: Capacity }>`
    select "serviceId", state from (
      select distinct on (service_id) service_id as "serviceId", state, ends_at > ${now}::timestamptz as counts
      from app.capacity_posting where service_id = any (${[...serviceIds]}::uuid[]) order by service_id, posted_at desc, id desc
    ) c where counts`.execute(tx);
  return new Map(rows.map(({ serviceId, state }) => [serviceId, state]));
}
