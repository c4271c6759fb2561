import type { Selectable } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Tables } from '../tables.ts';

export type GoalRow = Selectable<Tables['app.case_plan_goal']>;
export type StepRow = Selectable<Tables['app.case_plan_step']>;
export type ServiceRow = Selectable<Tables['app.case_plan_service']>;
export type FamilyTimeRow = Selectable<Tables['app.case_plan_family_time']>;

/** Goals of these plans in their order, those that are over last. */
export const goalsOfPlans = async (tx: Tx, planIds: readonly Id[]): Promise<GoalRow[]> =>
  planIds.length === 0
    ? []
    : (
        await tx
          .selectFrom('app.case_plan_goal')
          .selectAll()
          .where('plan_id', 'in', [...planIds])
          .orderBy('place')
          .execute()
      ).toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));

/** One goal; undefined when it is not there or not the reader's to see. */
export const goalById = async (tx: Tx, id: string): Promise<GoalRow | undefined> =>
  isId(id) ? tx.selectFrom('app.case_plan_goal').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** Steps of these plans that were not dropped, by their day; those without a day come last. */
export const stepsOfPlans = async (tx: Tx, planIds: readonly Id[]): Promise<StepRow[]> =>
  planIds.length === 0
    ? []
    : tx
        .selectFrom('app.case_plan_step')
        .selectAll()
        .where('plan_id', 'in', [...planIds])
        .where('state', '<>', 'dropped')
        .orderBy('due_on')
        .orderBy('id')
        .execute();

/** Whose steps these goals have or had: who holds a part of a goal, dropped steps as well. */
export async function holdersOf(tx: Tx, goalIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (goalIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('app.case_plan_step')
    .select('owner_id')
    .where('goal_id', 'in', [...goalIds])
    .where('owner_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ owner_id }) => owner_id ?? []));
}

/** One step; undefined when it is not there or not the reader's to see. */
export const stepById = async (tx: Tx, id: string): Promise<StepRow | undefined> =>
  isId(id) ? tx.selectFrom('app.case_plan_step').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** Services of these plans, in the order in which they were promised. */
export const servicesOfPlans = async (tx: Tx, planIds: readonly Id[]): Promise<ServiceRow[]> =>
  planIds.length === 0
    ? []
    : tx
        .selectFrom('app.case_plan_service')
        .selectAll()
        .where('plan_id', 'in', [...planIds])
        .orderBy('id')
        .execute();

/** What these plans say of time with family. */
export const familyTimeOfPlans = async (tx: Tx, planIds: readonly Id[]): Promise<FamilyTimeRow[]> =>
  planIds.length === 0
    ? []
    : tx
        .selectFrom('app.case_plan_family_time')
        .selectAll()
        .where('plan_id', 'in', [...planIds])
        .orderBy('id')
        .execute();
