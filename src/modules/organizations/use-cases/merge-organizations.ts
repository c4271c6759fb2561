import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { moveRows } from '../store/merges.ts';
import { organizationById } from '../store/organizations.ts';
import { refreshEntries } from '../store/refresh-entries.ts';

export type MergeRefusal = NotAllowed | { readonly kind: 'already-merged' };

/**
 * Joins two entries that are one organization: what the second offers, where and how it is reached becomes the first's, and
 * the second leads to it. Which rows moved is kept, so that it can be undone. Throws NotThere.
 */
export async function mergeOrganizations(
  ask: Ask,
  { keptId, mergedId }: { readonly keptId: Id; readonly mergedId: Id },
): Promise<Result<{ id: Id }, MergeRefusal>> {
  const { tx } = ask;
  const [kept, merged] = [await organizationById(tx, keptId), await organizationById(tx, mergedId)];
  if (!kept || !merged) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (keptId === mergedId || kept.merged_into || merged.merged_into) return no({ kind: 'already-merged' });

  const id = newId();
  const moved = await moveRows(tx, { from: mergedId, to: keptId });
  await tx
    .insertInto('app.organization_merge')
    .values({
      id,
      agency_id: ask.who.agencyId,
      organization_id: keptId,
      merged_id: mergedId,
      moved: JSON.stringify({ rows: moved, listed: merged.listed }),
      merged_by: ask.who.userId,
      merged_at: ask.now,
    })
    .execute();
  await tx
    .updateTable('app.organization')
    .set({ listed: false, merged_into: keptId })
    .where('id', '=', mergedId)
    .execute();
  await refreshEntries(tx, [keptId, mergedId]);
  return ok({ id });
}
