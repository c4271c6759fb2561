import { sql } from 'kysely';
import type { Ask } from '#platform/http/ask.ts';

/** From here to the end of the transaction, history says why rows were changed, in the words of the person who did it. */
export async function giveReason(ask: Ask, why: string): Promise<void> {
  await sql`select set_config('app.why', ${why}, true)`.execute(ask.tx);
}
