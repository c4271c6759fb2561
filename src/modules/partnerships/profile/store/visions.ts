import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

type Whose = { readonly communityId?: Id | undefined; readonly partnershipId?: Id | undefined };

const of = ({ communityId, partnershipId }: Whose) =>
  communityId ? (['community_id', communityId] as const) : (['partnership_id', partnershipId ?? ''] as const);

/** Versions of a shared vision that were written by a day (ISO), the newest first, each with who agreed by then. */
export async function visionsOn(tx: Tx, whose: Whose, on: string) {
  const [column, id] = of(whose);
  const visions = await tx
    .selectFrom('app.shared_vision')
    .select(['id', 'version', 'words', 'written_on'])
    .where(column, '=', id)
    .where('written_on', '<=', on)
    .orderBy('version', 'desc')
    .execute();
  const agreed = visions.length === 0 ? [] : await agreements();
  return visions.map(vision => ({ ...vision, agreed: agreed.filter(each => each.vision_id === vision.id) }));

  async function agreements() {
    return tx
      .selectFrom('app.vision_agreement as a')
      .leftJoin('app.partnership as p', 'p.id', 'a.partnership_id')
      .leftJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
      .select(['a.id', 'a.vision_id', 'a.name', 'a.agreed_on', 'o.name as partner'])
      .where(
        'a.vision_id',
        'in',
        visions.map(vision => vision.id),
      )
      .where('a.agreed_on', '<=', on)
      .orderBy('a.agreed_on')
      .execute();
  }
}

/** The newest version there is, whenever it was written. */
export const newestVision = async (tx: Tx, whose: Whose) => {
  const [column, id] = of(whose);
  return tx
    .selectFrom('app.shared_vision')
    .select(['id', 'version', 'written_on'])
    .where(column, '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
};

export const visionById = async (tx: Tx, id: string) =>
  isId(id)
    ? tx
        .selectFrom('app.shared_vision')
        .select(['id', 'version', 'written_on', 'community_id', 'partnership_id'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
