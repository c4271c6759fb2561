import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** By which right the asker reads somebody now, and until when; `until` (ISO moment) is null where no end is known. */
export type MyAccess = { readonly source: string; readonly until: string | null };

/** The asker's own right on a person that lasts longest; undefined when there is none on the person themselves. */
export async function myAccessTo(tx: Tx, personId: Id): Promise<MyAccess | undefined> {
  const { rows } = await sql<MyAccess>`
    select source, upper(during) as until from app.access_grant
    where user_id = app.me() and subject_kind = 'person' and subject_id = ${personId} and during @> app.moment()
    order by upper(during) desc nulls first limit 1`.execute(tx);
  return rows[0];
}
