import type { Id } from '#kernel/ids.ts';
import { membersOf } from '#modules/cases/index.ts';
import { tasksForChild } from '#modules/tasks/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type GoalRow, goalsOf } from '../goals/store.ts';
import { goingHome } from '../home/going-home.ts';
import { returnStepsOf } from '../home/store.ts';
import { pathKinds, pathStepsOf } from '../path/store.ts';
import { CLOSING_ITEMS, type ClosingItem } from './contract.ts';
import { inCareNow } from './store.ts';

/**
 * What has to be done before a case is closed, and how much of each is open: the list a worker reads and the gate that keeps a
 * case from being closed are this one function.
 */
export async function closingOf(tx: Tx, caseId: Id): Promise<ClosingItem[]> {
  const members = await membersOf(tx, caseId);
  const children = [...new Set(members.filter(({ part }) => part === 'child').map(({ person_id }) => person_id))];
  const inCare = await inCareNow(tx, children);
  const found = await Promise.all(children.map(childId => openOf(tx, childId, inCare.includes(childId))));
  return CLOSING_ITEMS.map(code => {
    const of = found.flatMap(({ childId, open }) => (open[code] === 0 ? [] : [{ childId, open: open[code] }]));
    return { code, open: of.reduce((sum, { open }) => sum + open, 0), of };
  });
}

type OpenOf = { readonly childId: Id; readonly open: Readonly<Record<ClosingItem['code'], number>> };

/** What one child still lacks of the list. */
async function openOf(tx: Tx, childId: Id, isInCare: boolean): Promise<OpenOf> {
  const [goals, tasks, aftercare] = await Promise.all([
    goalsOf(tx, childId),
    tasksForChild(tx, childId),
    hasAftercareOpen(tx, childId),
  ]);
  const standing = goals.find(goal => goal.ended_on === null && goal.part === 'primary');
  const isAway = standing !== undefined && !(await isReached(tx, standing));
  return {
    childId,
    open: {
      'out-of-care': Number(isInCare),
      'goal-reached': Number(isAway),
      'aftercare-ended': Number(aftercare),
      'tasks-done': tasks.open.length,
    },
  };
}

/** A goal with steps is reached with the last of them; the others when the child has left care. */
async function isReached(tx: Tx, goal: GoalRow): Promise<boolean> {
  if (goal.kind === 'reunification')
    return (await returnStepsOf(tx, [goal.id])).some(({ kind }) => kind === 'return_home');
  const last = (await pathKinds(tx, goal.kind)).find(kind => kind.last);
  if (!last) return true;
  const steps = await pathStepsOf(tx, goal.child_id);
  return steps.some(step => step.goal_id === goal.id && step.kind === last.code);
}

/** The child came home, and the time of visits after it has not been ended. */
async function hasAftercareOpen(tx: Tx, childId: Id): Promise<boolean> {
  const goal = await goingHome(tx, childId);
  const steps = goal ? await returnStepsOf(tx, [goal.id]) : [];
  return steps.some(({ kind }) => kind === 'return_home') && !steps.some(({ kind }) => kind === 'aftercare_end');
}

/** Whether nothing of the closing list is open: what closing a case asks. */
export const closingGate = async ({ tx }: Ask, caseId: Id): Promise<boolean> =>
  (await closingOf(tx, caseId)).every(item => item.open === 0);
