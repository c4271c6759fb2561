import { sql } from 'kysely';
import { inTransaction } from '#platform/db/transaction.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** The agency this site belongs to, for pages before sign-in; undefined when there is none yet or several. */
export async function whoseSite({ pool, clock }: Pick<RequestContext, 'pool' | 'clock'>): Promise<string | undefined> {
  const context = { role: 'alongside_door', userId: null, agencyId: null, now: clock.now().toString() } as const;
  const { rows } = await inTransaction(pool, context, tx =>
    sql<{ name: string }>`select name from app_definer.only_agency()`.execute(tx),
  );
  return rows[0]?.name;
}
