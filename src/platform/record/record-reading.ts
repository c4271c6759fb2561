import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

/**
 * Leaves one row for a request that showed somebody's record: who looked, at whom, which topics. Sent with the page's
 * own queries in the same transaction, so that nothing is shown without its trace.
 */
export async function recordReading(
  ask: Ask,
  action: string,
  subjects: readonly Id[],
  topics: readonly string[],
): Promise<void> {
  await sql`insert into record.reading (id, at, agency_id, by_user, action, subjects, topics, request_id)
    values (${newId()}, ${ask.now}, ${ask.who.agencyId}, ${ask.who.userId}, ${action}, ${[...subjects]}, ${[...topics]}, ${ask.requestId})`.execute(
    ask.tx,
  );
}
