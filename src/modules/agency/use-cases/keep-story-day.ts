import { newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotAllowed } from '../contract.ts';
import { manageAgency } from '../policy.ts';

/** Keeps the day (ISO) the made-up county's story was loaded on, once: everything in it is counted from that day. */
export async function keepStoryDay(
  ask: Ask,
  loadedOn: string,
): Promise<Result<null, NotAllowed | { readonly kind: 'day-is-kept' }>> {
  if (!manageAgency.may(ask.who)) return no({ kind: 'not-allowed' });
  const kept = await ask.tx.selectFrom('app.story').select('id').executeTakeFirst();
  if (kept) return no({ kind: 'day-is-kept' });

  await ask.tx
    .insertInto('app.story')
    .values({ id: newId(), agency_id: ask.who.agencyId, loaded_on: loadedOn })
    .execute();
  return ok(null);
}
