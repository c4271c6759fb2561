import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** The distance that counts where an agency has not said its own. */
const USUAL = 5;

/** Up to how many miles from home a placement counts as in the community, for the agency at hand (S1-25). */
export async function communityMiles(tx: Tx): Promise<number> {
  const { rows } = await sql<{ miles: number | null }>`
    select community_miles::float as miles from app.agency where id = app.my_agency()`.execute(tx);
  return rows[0]?.miles ?? USUAL;
}
