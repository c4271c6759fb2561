import { sql } from 'kysely';
import type pg from 'pg';
import type { Clock } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import type { Who } from '#platform/http/who.ts';
import { Refusal } from '#platform/process/refusal.ts';

/**
 * Transactions in the name of an account, as a request of theirs would open them: with their role, and in the history as
 * theirs. Throws a Refusal when the account is closed.
 */
export async function askingAs(
  pool: pg.Pool,
  clock: Clock,
  userId: Id,
): Promise<<T>(work: (ask: Ask) => Promise<T>) => Promise<T>> {
  const now = clock.now().toString();
  const { rows } = await inTransaction(pool, { role: 'alongside_door', userId: null, agencyId: null, now }, tx =>
    sql<Omit<Who, 'proof'>>`
      select user_id as "userId", agency_id as "agencyId", agency_name as "agencyName", time_zone as "timeZone", kind, name,
        language, person_id as "personId", roles, scope, unit_ids as "unitIds"
      from app_definer.who_is(${userId}, ${now}::timestamptz)`.execute(tx),
  );
  if (!rows[0]) throw new Refusal('The account is closed.');
  const who: Who = { ...rows[0], proof: 'password' };
  const context = {
    pool,
    clock,
    who,
    language: 'en' as const,
    requestId: newId(),
    nonce: '',
    story: false,
    sessionEnds: null,
  };
  return work => asking(context, who, { focus: null }, work);
}
