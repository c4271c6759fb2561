import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** The day (ISO, in a time zone) on which an agency got its first rules, as it was set up; null before. */
export async function firstRulesOn(tx: Tx, agencyId: Id, zone: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select min((brought_at at time zone ${zone})::date) as day from app.rule_pack where agency_id = ${agencyId}`.execute(
    tx,
  );
  return rows[0]?.day ?? null;
}
