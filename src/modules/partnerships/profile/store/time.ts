import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

type Timed = 'app.profile_line' | 'app.partner_approach';

/**
 * Ends what counts now, so that something else counts from a day (ISO) on. What began that same day is taken away: it
 * never counted for a day. Answers false, and changes nothing, when something begins after that day already.
 */
export async function makeRoom(
  tx: Tx,
  table: Timed,
  of: Readonly<Record<string, string | null>>,
  on: string,
): Promise<boolean> {
  const same = sql.join(
    Object.entries(of).map(([column, value]) => sql`${sql.ref(column)} is not distinct from ${value}`),
    sql` and `,
  );
  const { rows } = await sql<{ later: boolean }>`
    select exists (select from ${sql.table(table)} where ${same} and lower(during) > ${on}::date) as later`.execute(tx);
  if (rows[0]!.later) return false;
  await sql`delete from ${sql.table(table)} where ${same} and lower(during) = ${on}::date`.execute(tx);
  await sql`update ${sql.table(table)} set during = daterange(lower(during), ${on}::date)
    where ${same} and during @> ${on}::date`.execute(tx);
  return true;
}
