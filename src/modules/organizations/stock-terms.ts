import { sql } from 'kysely';
import type pg from 'pg';
import { inTransaction } from '#platform/db/transaction.ts';

/** Gives every agency the categories of services that come with the product, as far as it lacks them. As the jobs begin. */
export async function giveStockTerms({
  pool,
  moment,
}: {
  readonly pool: pg.Pool;
  readonly moment: () => string;
}): Promise<void> {
  const asked = { role: 'alongside_jobs', userId: null, agencyId: null, now: moment() } as const;
  await inTransaction(pool, asked, tx => sql`select app_definer.give_stock_terms_to_all()`.execute(tx));
}
