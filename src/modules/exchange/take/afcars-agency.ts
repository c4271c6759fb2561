import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { AfcarsAgency } from '../read/afcars/open-afcars.ts';

/**
 * What `openAfcars` must know of an agency, read as alongside_import. Local agencies are kept under the lead agency's own
 * organization, or the state department's, or the only other there is; otherwise under one that stands in.
 */
export async function afcarsAgency(tx: Tx, agencyId: string, now: string): Promise<AfcarsAgency> {
  const { rows } = await sql<{ stateCode: string; timeZone: string; organizationId: string | null }>`
    select a.state_code as "stateCode", a.time_zone as "timeZone", (
      select o.id from app.care_organization o
      where o.agency_id = a.id and (o.part <> 'case_management' or 1 = (select count(*) from app.care_organization c where c.agency_id = a.id))
      order by o.part, o.name limit 1
    ) as "organizationId"
    from app.agency a where a.id = ${agencyId}`.execute(tx);
  const { stateCode, timeZone, organizationId } = rows[0]!;
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return { stateCode, today, organizationId };
}
