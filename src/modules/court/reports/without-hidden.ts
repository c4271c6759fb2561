import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Words about a child without the hidden addresses of the child's case, a mark in the place of each. */
export async function withoutHiddenAddresses(tx: Tx, childId: Id, words: string, mark: string): Promise<string> {
  const { rows } = await sql<{ words: string }>`
    select app_definer.without_hidden_addresses(${childId}::uuid, ${words}, ${mark}) as words`.execute(tx);
  return rows[0]!.words;
}
