import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

const lines = (tx: Tx) =>
  tx
    .selectFrom('app.rollout_line as r')
    .innerJoin('app.community as c', 'c.id', 'r.community_id')
    .selectAll('r')
    .select(['c.name as community', 'c.lead_user_id']);

export const rolloutById = async (tx: Tx, id: string) =>
  isId(id) ? lines(tx).where('r.id', '=', id).executeTakeFirst() : undefined;

/** Places of a community's roll-out, by the day they begin. */
export const rolloutOf = (tx: Tx, communityId: Id) =>
  lines(tx).where('r.community_id', '=', communityId).orderBy('r.starts_on').orderBy('r.id').execute();

export type RolloutRow = Awaited<ReturnType<typeof rolloutOf>>[number];

/** Is the place in the community's roll-out already? */
export async function isPlanned(
  tx: Tx,
  place: { readonly communityId: Id; readonly areaCode: string | null; readonly officeId: Id | null },
): Promise<boolean> {
  const rows = await rolloutOf(tx, place.communityId);
  return rows.some(row => row.area_code === place.areaCode && row.office_id === place.officeId);
}

/** Who has an open task of training in a community. */
export const openTrainingOwners = async (tx: Tx, communityId: Id): Promise<(Id | null)[]> =>
  (
    await tx
      .selectFrom('app.partner_task')
      .select('owner_id')
      .where('community_id', '=', communityId)
      .where('kind', '=', 'training')
      .where('source_id', 'is', null)
      .where('done_on', 'is', null)
      .where('dropped_on', 'is', null)
      .execute()
  ).map(row => row.owner_id);
