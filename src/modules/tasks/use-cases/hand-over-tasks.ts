import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Open tasks of one worker for these children become another's, with their days unchanged. Answers how many. */
export async function handOverTasks(
  ask: Ask,
  given: { readonly childIds: readonly Id[]; readonly from: Id; readonly to: Id },
): Promise<number> {
  if (given.childIds.length === 0) return 0;
  const { numUpdatedRows } = await ask.tx
    .updateTable('app.task')
    .set({ user_id: given.to })
    .where('child_id', 'in', [...given.childIds])
    .where('user_id', '=', given.from)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
