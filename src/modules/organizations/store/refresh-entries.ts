import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * Makes what searches find of these organizations anew, in the transaction that changed them. Every change of an
 * organization, of what it offers, where, when, or in which languages ends with it; an import calls it once per batch.
 */
export async function refreshEntries(tx: Tx, organizationIds: readonly Id[]): Promise<void> {
  if (organizationIds.length === 0) return;
  await sql`select app_definer.refresh_directory(${[...organizationIds]}::uuid[])`.execute(tx);
}
