import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What decides how somebody gets to a service and whether they are understood there. */
export type ServiceReach = {
  /** BCP 47 codes; empty where the directory does not say. */
  readonly languages: readonly string[];
  /** It comes to the family's home. */
  readonly inHome: boolean;
};

/** How a service is reached. */
export async function serviceReach(tx: Tx, serviceId: Id): Promise<ServiceReach> {
  const { rows } = await sql<ServiceReach>`
    select coalesce(s.in_home, false) as "inHome", array(
      select distinct l.code from app.directory_language l
      where l.code is not null and (l.service_id = s.id
        or l.location_id in (select a.location_id from app.service_at_location a where a.service_id = s.id))) as languages
    from app.service s where s.id = ${serviceId}`.execute(tx);
  return rows[0] ?? { languages: [], inHome: false };
}
