import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepHome } from '../policy.ts';

export type LimitToRespiteRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'home-not-there' };

/** From now on a home takes children for first nights and respite only. Children who live there stay. */
export async function limitToRespite(
  ask: Ask,
  input: { readonly homeId: Id },
): Promise<Result<void, LimitToRespiteRefusal>> {
  if (!keepHome.may(ask.who)) return no({ kind: 'not-allowed' });
  const { numUpdatedRows } = await ask.tx
    .updateTable('app.home')
    .set({ respite_only: true })
    .where('id', '=', input.homeId)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? no({ kind: 'home-not-there' }) : ok(undefined);
}
