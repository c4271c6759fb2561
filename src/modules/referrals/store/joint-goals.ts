import { type Selectable, sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { keptOrganizations, organizationNames, serviceNames } from '#modules/organizations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Tables } from '../tables.ts';
import type { ReferralRow } from './referral.ts';

type GoalRow = Selectable<Tables['app.joint_goal']>;
type PartRow = Selectable<Tables['app.joint_goal_part']>;

/** A part of a joint goal, with who does it. */
export type GoalPart = PartRow & { readonly organization: string; readonly service: string };
/** A joint goal with those of its parts that the reader may know. */
export type JointGoal = GoalRow & { readonly parts: readonly GoalPart[] };

export const jointGoalById = async (tx: Tx, id: string): Promise<GoalRow | undefined> =>
  isId(id) ? tx.selectFrom('app.joint_goal').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** One part, held until the transaction ends; undefined when it is not there or not the asker's to see. */
export const lockGoalPart = async (tx: Tx, id: string): Promise<PartRow | undefined> =>
  isId(id)
    ? tx.selectFrom('app.joint_goal_part').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;

/** The joint goals of these people that go on, and of these alone. */
export async function jointGoalsOf(tx: Tx, personIds: readonly Id[]): Promise<JointGoal[]> {
  if (personIds.length === 0) return [];
  const goals = await tx
    .selectFrom('app.joint_goal')
    .selectAll()
    .where('person_id', 'in', personIds)
    .where('ended_on', 'is', null)
    .orderBy('set_at')
    .execute();
  return withParts(tx, goals);
}

async function withParts(tx: Tx, goals: readonly GoalRow[]): Promise<JointGoal[]> {
  if (goals.length === 0) return [];
  const parts = await tx
    .selectFrom('app.joint_goal_part as p')
    .innerJoin('app.referral as r', join =>
      join.onRef('r.id', '=', 'p.referral_id').onRef('r.person_id', '=', 'p.person_id'),
    )
    .selectAll('p')
    .select('r.service_id')
    .where(
      'p.goal_id',
      'in',
      goals.map(goal => goal.id),
    )
    .orderBy('p.id')
    .execute();
  const [organizations, services] = [
    await organizationNames(
      tx,
      parts.map(part => part.organization_id),
    ),
    await serviceNames(
      tx,
      parts.map(part => part.service_id),
    ),
  ];
  return goals.map(goal => ({
    ...goal,
    parts: parts
      .filter(part => part.goal_id === goal.id)
      .map(part => ({
        ...part,
        organization: organizations.get(part.organization_id) ?? '',
        service: services.get(part.service_id)?.service ?? '',
      })),
  }));
}

/** The ground that lets a joint goal be told to the service of a referral on a day (ISO); undefined where there is none. */
export async function groundForGoal(tx: Tx, referral: ReferralRow, day: string): Promise<Id | undefined> {
  const rows = await tx
    .selectFrom('app.sharing_basis')
    .select(['id', 'organization_id'])
    .where('person_id', '=', referral.person_id)
    .where(sql<boolean>`sensitive is not distinct from ${referral.sensitive}`)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`holds @> ${day}::date and 'joint-goal' = any (parts)`)
    .orderBy('recorded_at', 'desc')
    .execute();
  const kept = await keptOrganizations(
    tx,
    [referral, ...rows].map(each => each.organization_id),
  );
  return rows.find(row => kept.get(row.organization_id) === kept.get(referral.organization_id))?.id;
}
