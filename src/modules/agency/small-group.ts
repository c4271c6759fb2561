import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** What counts where an agency has not said its own. */
const USUAL = 5;

/** Groups of fewer people than this are not shown in figures: the agency's own measure. */
export async function smallGroup(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('app.agency')
    .select('small_group')
    .where(sql<boolean>`id = app.my_agency()`)
    .executeTakeFirstOrThrow();
  return row.small_group ?? USUAL;
}
