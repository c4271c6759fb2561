import type { Id } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Closes a home from a day on: it takes no more children. Its record stays. */
export async function closeHome(
  ask: Ask,
  input: { readonly homeId: Id; readonly on: string },
): Promise<Result<void, never>> {
  await ask.tx.updateTable('app.home').set({ closed_on: input.on }).where('id', '=', input.homeId).execute();
  return ok(undefined);
}
