import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { GOAL_KINDS, type GoalKind } from './contract.ts';
import { goalsOf } from './store.ts';
import { setGoal } from './use-cases/set-goal.ts';

/** What a court ordered about a child's goal. `kind` is a code of a goal, `orderedOn` an ISO date. */
export type GoalWasOrdered = {
  readonly childId: Id;
  readonly kind: string;
  readonly concurrent: boolean;
  readonly orderedOn: string;
};

/**
 * A court set a child's goal: it stands here as set by the court. What the record does not let stand (a goal that stands
 * already, or another planned arrangement whose reasons are not written down yet) is left for somebody to write down;
 * answers whether it was set.
 */
export async function hearGoalOrdered(ask: Ask, ordered: GoalWasOrdered): Promise<boolean> {
  const { childId, kind, concurrent, orderedOn } = ordered;
  if (!GOAL_KINDS.some(code => code === kind)) return false;
  const part = concurrent ? 'concurrent' : 'primary';
  const stands = (await goalsOf(ask.tx, childId)).some(
    goal => goal.ended_on === null && goal.part === part && goal.kind === kind,
  );
  if (stands) return false;
  const set = await setGoal(ask, {
    childId,
    kind: kind as GoalKind,
    part,
    setBy: 'court',
    setOn: orderedOn,
    reason: ask.say('permanency', 'goals.orderedByCourt'),
    compelling: null,
    efforts: null,
    childSays: null,
  });
  return set.ok;
}
