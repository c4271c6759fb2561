import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { tellsTheHome } from './rules/tells-the-home.ts';

/** Words at a field that are meant for the birth family, with their translation. */
export type ForFamily = { readonly at: string; readonly texts: readonly (string | null | undefined)[] };

/**
 * Checks words for the birth family against surname, telephone and street of those who care for the child now, which the
 * writer may not read themselves. Answers with a problem at each field that tells the home.
 */
export async function problemsThatTellTheHome(tx: Tx, childId: Id, fields: readonly ForFamily[]): Promise<Problem[]> {
  if (fields.length === 0) return [];
  const { rows } = await sql<{ secrets: string[] }>`
    select app_definer.words_that_tell_the_home(${childId}) as secrets`.execute(tx);
  const secrets = rows[0]?.secrets ?? [];
  return fields.flatMap(({ at, texts }) => tellsTheHome(at, texts, secrets));
}
