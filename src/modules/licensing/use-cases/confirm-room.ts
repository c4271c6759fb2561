import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepHome } from '../policy.ts';

export type ConfirmRoomRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'home-not-there' };

/** Writes down that a home has just said what room it has; searches say how long ago that was. */
export async function confirmRoom(ask: Ask, input: { readonly homeId: Id }): Promise<Result<void, ConfirmRoomRefusal>> {
  if (!keepHome.may(ask.who)) return no({ kind: 'not-allowed' });
  const { numUpdatedRows } = await ask.tx
    .updateTable('app.home')
    .set({ confirmed_at: ask.now })
    .where('id', '=', input.homeId)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? no({ kind: 'home-not-there' }) : ok(undefined);
}
