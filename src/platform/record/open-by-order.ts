import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * Opens a sealed file to the person an order of a court names, for the rest of this transaction: the opening is written down,
 * and nothing can be written any more. Answers with the child; null when there is no such order for the asker now.
 */
export async function openByOrder(tx: Tx, orderId: Id): Promise<Id | null> {
  const { rows } = await sql<{ child: Id | null }>`select app_definer.open_by_order(${orderId}) as child`.execute(tx);
  return rows[0]?.child ?? null;
}
