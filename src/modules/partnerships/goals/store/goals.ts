import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { BETTER, Unit } from '../contract.ts';

const goals = (tx: Tx) =>
  tx
    .selectFrom('app.shared_goal as g')
    .selectAll('g')
    .select([sql<Unit>`g.unit`.as('unit'), sql<(typeof BETTER)[number]>`g.better`.as('better')])
    .select(sql<number>`g.target_value::float8`.as('target'));

export type GoalRow = Awaited<ReturnType<typeof goalsIn>>[number];

export const goalById = async (tx: Tx, id: string) =>
  isId(id) ? goals(tx).where('g.id', '=', id).executeTakeFirst() : undefined;

/** Goals of communities that go on, agreed ones before drafts, the oldest first. */
export const goalsIn = (tx: Tx, communityIds: readonly Id[]) =>
  goals(tx)
    .where('g.community_id', '=', sql<Id>`any(${communityIds}::uuid[])`)
    .where('g.ended_on', 'is', null)
    .orderBy(sql`g.agreed_on is null`)
    .orderBy('g.set_on')
    .orderBy('g.id')
    .execute();

/** Goals of a community that are over, the last first. */
export const endedGoals = (tx: Tx, communityId: Id) =>
  goals(tx)
    .where('g.community_id', '=', communityId)
    .where('g.ended_on', 'is not', null)
    .orderBy('g.ended_on', 'desc')
    .orderBy('g.id')
    .execute();

/** Every living goal the asker may see. */
export const livingGoals = (tx: Tx) =>
  goals(tx).where('g.ended_on', 'is', null).orderBy('g.set_on').orderBy('g.id').execute();

/** Figures of goals as far as the asker may see them, the oldest first. */
export const valuesOf = (tx: Tx, goalIds: readonly Id[]) =>
  tx
    .selectFrom('app.goal_value')
    .select(['id', 'goal_id', 'as_of', 'baseline', 'numerator', 'denominator', 'source', 'words'])
    .select(sql<number>`value::float8`.as('value'))
    .where('goal_id', '=', sql<Id>`any(${goalIds}::uuid[])`)
    .orderBy('as_of')
    .execute();

export type GoalValueRow = Awaited<ReturnType<typeof valuesOf>>[number];

/** Names of living communities the asker may see, a partner its own ones. */
export const communityNames = (tx: Tx) =>
  tx.selectFrom('app.community').select(['id', 'name']).where('ended_on', 'is', null).orderBy('name').execute();
