import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A neighborhood of a community, from a day (ISO) until before another; null: it goes on. */
export type AreaOf = {
  readonly communityId: Id;
  readonly code: string;
  readonly from: string;
  readonly until: string | null;
};

/** Of which neighborhoods communities are and were made. */
export async function areasOfCommunities(tx: Tx): Promise<AreaOf[]> {
  const { rows } = await sql<AreaOf>`
    select community_id as "communityId", area_code as code, lower(during) as "from", upper(during) as until
    from app.partnerships_v_community_area`.execute(tx);
  return rows;
}
