import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type GoalRow, goalsOf } from '../goals/store.ts';

/** The goal of the return home that stands for a child, as the main one or beside it; undefined when there is none. */
export async function goingHome(tx: Tx, childId: Id): Promise<GoalRow | undefined> {
  return (await goalsOf(tx, childId)).find(goal => goal.ended_on === null && goal.kind === 'reunification');
}
