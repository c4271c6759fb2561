import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { moveBack, standingMerge } from '../store/merges.ts';
import { refreshEntries } from '../store/refresh-entries.ts';

/** Takes two organizations apart again: every row that moved and is still there goes back. Throws NotThere. */
export async function undoMerge(ask: Ask, { mergeId }: { readonly mergeId: Id }): Promise<Result<void, NotAllowed>> {
  const { tx } = ask;
  const merge = await standingMerge(tx, mergeId);
  if (!merge) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);

  await moveBack(tx, { from: merge.organization_id, to: merge.merged_id }, merge.moved.rows);
  await tx
    .updateTable('app.organization')
    .set({ listed: merge.moved.listed, merged_into: null })
    .where('id', '=', merge.merged_id)
    .execute();
  await tx
    .updateTable('app.organization_merge')
    .set({ undone_by: ask.who.userId, undone_at: ask.now })
    .where('id', '=', mergeId)
    .execute();
  await refreshEntries(tx, [merge.organization_id, merge.merged_id]);
  return ok(undefined);
}
