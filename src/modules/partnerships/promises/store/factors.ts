import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What comes from outside, the newest first. */
export const allFactors = (tx: Tx) =>
  tx
    .selectFrom('app.outside_factor as f')
    .leftJoin('app.community as m', 'm.id', 'f.community_id')
    .leftJoin('app.access_v_staff as u', 'u.id', 'f.noted_by')
    .select([
      'f.id',
      'f.community_id',
      'f.kind',
      'f.what',
      'f.effect',
      'f.risk',
      'f.from_on',
      'f.noted_on',
      'f.ended_on',
      'm.name as community',
      'u.name as by',
    ])
    .orderBy('f.from_on', 'desc')
    .orderBy('f.id', 'desc')
    .execute();

export const factorById = async (tx: Tx, id: string) =>
  isId(id)
    ? tx.selectFrom('app.outside_factor').select(['id', 'from_on', 'ended_on']).where('id', '=', id).executeTakeFirst()
    : undefined;

/** Partners whose work these touch, and when they were told. */
export const partnersOfFactors = (tx: Tx) =>
  tx
    .selectFrom('app.factor_partner as x')
    .innerJoin('app.partnership as p', 'p.id', 'x.partnership_id')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .select(['x.id', 'x.factor_id', 'x.partnership_id', 'x.told_on', sql<string>`o.name`.as('organization')])
    .orderBy('o.name')
    .execute();

/** Living partners of a community, or of all, by name: whom something from outside may touch. */
export function livingPartners(tx: Tx, today: string, communityId: Id | null = null) {
  let rows = tx
    .selectFrom('app.partnership as p')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .innerJoin('app.partnership_stay as s', join =>
      join.onRef('s.partnership_id', '=', 'p.id').on(sql<boolean>`s.during @> ${today}::date`),
    )
    .select(['p.id', sql<string>`o.name`.as('name')])
    .where('s.state', 'not in', ['declined', 'lapsed', 'ended'])
    .orderBy('o.name');
  if (communityId)
    rows = rows.where(
      sql<boolean>`exists (select from app.partnership_community k
        where k.partnership_id = p.id and k.community_id = ${communityId} and k.during @> ${today}::date)`,
    );
  return rows.execute();
}

/** The plan of a community that goes on; undefined when there is none. */
export const livingPlanOf = (tx: Tx, communityId: Id) =>
  tx
    .selectFrom('app.phase_plan')
    .select('id')
    .where('community_id', '=', communityId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();

/** Steps of the agency that were hard on a partner, the newest first. */
export const hardActionsOf = (tx: Tx, partnershipId: Id) =>
  tx
    .selectFrom('app.hard_action')
    .select(['id', 'kind', 'happened_on', 'words'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('happened_on', 'desc')
    .execute();
