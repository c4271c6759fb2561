import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A license with its period (half-open days) and terms; `agreementId` is the agreement it was issued on. */
export type LicenseRow = {
  readonly id: Id;
  readonly from: string;
  readonly to: string | null;
  readonly level: string;
  readonly beds: number;
  readonly youngest: number;
  readonly oldest: number;
  readonly onlyChildId: Id | null;
  readonly agreementId: Id | null;
};

/** The licenses of a home, the first one first. */
export async function licensesOf(tx: Tx, homeId: Id): Promise<LicenseRow[]> {
  const { rows } = await sql<LicenseRow>`
    select id, lower(during) as "from", upper(during) as "to", level, beds, youngest, oldest,
      only_child_id as "onlyChildId", agreement_id as "agreementId"
    from app.license where home_id = ${homeId} order by during`.execute(tx);
  return rows;
}
