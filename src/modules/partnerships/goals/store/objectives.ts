import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

export const objectiveById = async (tx: Tx, id: string) =>
  isId(id) ? tx.selectFrom('app.partner_objective').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** Living objectives of partnerships, as far as the asker may see them. */
export const objectivesOf = (tx: Tx, partnershipIds: readonly Id[]) =>
  tx
    .selectFrom('app.partner_objective')
    .select(['id', 'partnership_id', 'words', 'stated_on'])
    .where('partnership_id', '=', sql<Id>`any(${partnershipIds}::uuid[])`)
    .where('ended_on', 'is', null)
    .orderBy('stated_on')
    .orderBy('id')
    .execute();

/** Which goals serve which of these objectives. */
export const mappingsOf = (tx: Tx, partnershipIds: readonly Id[]) =>
  tx
    .selectFrom('app.goal_objective')
    .select(['goal_id', 'objective_id', 'partnership_id', 'how'])
    .where('partnership_id', '=', sql<Id>`any(${partnershipIds}::uuid[])`)
    .execute();

/** How far objectives have come, the newest first. */
export const progressOf = (tx: Tx, partnershipIds: readonly Id[]) =>
  tx
    .selectFrom('app.objective_progress')
    .select(['id', 'objective_id', 'as_of', 'state', 'words'])
    .where('partnership_id', '=', sql<Id>`any(${partnershipIds}::uuid[])`)
    .orderBy('as_of', 'desc')
    .execute();

export const isMapped = async (tx: Tx, objectiveId: Id, goalId: Id): Promise<boolean> =>
  (await tx
    .selectFrom('app.goal_objective')
    .select('id')
    .where('objective_id', '=', objectiveId)
    .where('goal_id', '=', goalId)
    .executeTakeFirst()) !== undefined;

/** Is there such a partnership for the asker? */
export const isPartner = async (tx: Tx, partnershipId: Id): Promise<boolean> =>
  (await tx.selectFrom('app.partnership').select('id').where('id', '=', partnershipId).executeTakeFirst()) !==
  undefined;

/** Does a partner work in a community now? */
export const worksIn = async (tx: Tx, partnershipId: Id, communityId: Id): Promise<boolean> =>
  (await tx
    .selectFrom('app.partnership_community')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('community_id', '=', communityId)
    .where(sql<boolean>`upper_inf(during)`)
    .executeTakeFirst()) !== undefined;

/** Partners that work in communities now and whose partnership lives, by name. */
export const partnersIn = (tx: Tx, communityIds: readonly Id[]) =>
  tx
    .selectFrom('app.partnership_community as c')
    .innerJoin('app.partnership as p', 'p.id', 'c.partnership_id')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .innerJoin('app.partnership_stay as s', join =>
      join.onRef('s.partnership_id', '=', 'p.id').on(sql`upper_inf(s.during)`, '=', true),
    )
    .select(['c.community_id', 'p.id as partnershipId', 's.state'])
    .select(sql<string>`o.name`.as('name'))
    .where('c.community_id', '=', sql<Id>`any(${communityIds}::uuid[])`)
    .where(sql<boolean>`upper_inf(c.during)`)
    .where('s.state', 'not in', ['declined', 'lapsed', 'ended'])
    .orderBy('o.name')
    .execute();
