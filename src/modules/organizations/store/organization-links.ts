import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A living link of an organization, without what opens it. Moments are ISO. */
export type LivingLink = {
  readonly opens: 'inbox' | 'entry';
  readonly madeBy: string;
  readonly madeAt: string;
  readonly endsAt: string;
  readonly lastUsedAt: string | null;
};

/** The living links of an organization, for staff. */
export const linksOfOrganization = async (tx: Tx, organizationId: Id): Promise<LivingLink[]> =>
  (
    await sql<LivingLink>`
      select opens, made_by as "madeBy", to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt",
        to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endsAt",
        to_char(last_used_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastUsedAt"
      from app_definer.organization_links(${organizationId})`.execute(tx)
  ).rows;
