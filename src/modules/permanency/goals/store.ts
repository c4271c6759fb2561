import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { GoalKind, GoalPart, SetGoal } from './contract.ts';

/** A goal as it was set; days are ISO dates. */
export type GoalRow = {
  readonly id: Id;
  readonly child_id: Id;
  readonly kind: GoalKind;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly basis: string;
  readonly part: GoalPart;
  readonly set_by: 'agency' | 'court';
  readonly set_on: string;
  readonly reason: string;
  readonly compelling: string | null;
  readonly efforts: string | null;
  readonly child_says: string | null;
  readonly ended_on: string | null;
  readonly ended_because: string | null;
};

const goals = (tx: Tx) =>
  tx
    .selectFrom('app.permanency_goal as g')
    .innerJoin('app.permanency_goal_kind as k', 'k.code', 'g.kind')
    .select(['g.id', 'g.child_id', 'g.kind', 'k.en as kind_en', 'k.es as kind_es', 'k.basis'])
    .select(['g.part', 'g.set_by', 'g.set_on', 'g.reason', 'g.compelling', 'g.efforts', 'g.child_says'])
    .select(['g.ended_on', 'g.ended_because'])
    .$castTo<GoalRow>();

/** Every goal a child has or had: those that stand first, the main one before the concurrent one, then the latest. */
export const goalsOf = (tx: Tx, childId: Id): Promise<GoalRow[]> =>
  goals(tx)
    .where('g.child_id', '=', childId)
    .orderBy(sql`g.ended_on desc nulls first`)
    .orderBy('g.part', 'desc')
    .orderBy('g.set_on', 'desc')
    .execute();

/** One goal of a child, locked where something is to follow from it; undefined when there is none with this id. */
export async function goalOf(tx: Tx, childId: Id, id: string, lock = false): Promise<GoalRow | undefined> {
  if (!isId(id)) return undefined;
  const asked = goals(tx).where('g.id', '=', id).where('g.child_id', '=', childId);
  return (lock ? asked.forUpdate('g') : asked).executeTakeFirst();
}

/** The kinds of goals with their words, the law behind each, and the age each is allowed from. */
export const goalKinds = (tx: Tx) => tx.selectFrom('app.permanency_goal_kind').selectAll().orderBy('code').execute();

/** Holds what is planned for a child still until the transaction ends: two people may set a goal at once. */
export const lockGoals = (tx: Tx, childId: Id) =>
  sql`select from app.permanency_goal where child_id = ${childId} and ended_on is null for update`.execute(tx);

type Writing = { readonly id: Id; readonly agencyId: Id; readonly by: Id; readonly at: string };

export const insertGoal = (tx: Tx, { id, agencyId, by, at }: Writing, goal: SetGoal) =>
  tx
    .insertInto('app.permanency_goal')
    .values({
      id,
      agency_id: agencyId,
      office_id: null,
      child_id: goal.childId,
      kind: goal.kind,
      part: goal.part,
      set_by: goal.setBy,
      set_on: goal.setOn,
      reason: goal.reason.trim(),
      compelling: goal.compelling?.trim() || null,
      efforts: goal.efforts?.trim() || null,
      child_says: goal.childSays?.trim() || null,
      ended_on: null,
      ended_because: null,
      recorded_by: by,
      recorded_at: at,
    })
    .execute();

/** Ends goals on a day (ISO date), with why. */
export const endGoals = (tx: Tx, ids: readonly Id[], on: string, why: string) =>
  tx
    .updateTable('app.permanency_goal')
    .set({ ended_on: on, ended_because: why })
    .where('id', 'in', [...ids])
    .execute();
