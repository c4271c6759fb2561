import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { placementHistory } from '#modules/placement/index.ts';
import { dropTask, openTask, openTasksOfKind } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { StepTaken } from '../../facts.ts';
import { lockGoals } from '../../goals/store.ts';
import { takingReturnSteps } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { TakeReturnStep, TakeReturnStepRefusal } from '../contract.ts';
import { goingHome } from '../going-home.ts';
import { aftercareDays, stepProblems } from '../rules/return-steps.ts';
import { conditionsOf, insertReturnStep, type ReturnStepRow, returnStepsOf } from '../store.ts';

/**
 * Writes down a step on the way home: more family time, a review, the trial home visit (which placement records as such), the
 * return, visits after it. On the return the visits of half a year are opened as tasks for the case manager (S2-57); those
 * still ahead when the time after it ends are dropped.
 * Throws NotThere when the child's permanency is not the asker's to see.
 */
export async function takeReturnStep(
  ask: Ask,
  input: TakeReturnStep,
): Promise<Result<{ id: Id }, TakeReturnStepRefusal>> {
  const { tx, who, now } = ask;
  const { childId, kind, outcome, onDay } = input;
  const { worker } = await permanencySetting(ask, childId);
  if (!takingReturnSteps.may(who)) return no({ kind: 'not-allowed' });
  await lockGoals(tx, childId);
  const goal = await goingHome(tx, childId);
  if (!goal) return no({ kind: 'goal-is-not-return-home' });

  const [taken, conditions, stays] = await Promise.all([
    returnStepsOf(tx, [goal.id]),
    conditionsOf(tx, [goal.id]),
    placementHistory(tx, childId, ask.language),
  ]);
  const hadTrialVisit = stays.some(
    ({ setting, to }) => setting === 'trial_home_visit' && (to === null || to.slice(0, 10) >= goal.set_on),
  );
  const way = { today: ask.today.toString(), goalSince: goal.set_on, taken, conditions, hadTrialVisit };
  const problems = stepProblems(input, way);
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertReturnStep(tx, { id, agencyId: who.agencyId, by: who.userId, at: now }, goal.id, input);
  await recordFact(ask, StepTaken, [childId], { childId, stepId: id, goalId: goal.id, kind, outcome, onDay });
  if (kind === 'aftercare_end') await endAftercare(ask, childId, taken, input.note);
  if (kind === 'return_home') await openAftercare(ask, { childId, stepId: id, onDay, userId: worker ?? who.userId });
  return ok({ id });
}

/** Visits of the return that are still ahead need not be made any more, for the reason the time after it ended. */
async function endAftercare(ask: Ask, childId: Id, taken: readonly ReturnStepRow[], why: string): Promise<void> {
  const returns = taken.flatMap(({ id, kind }) => (kind === 'return_home' ? [id] : []));
  const visits = await openTasksOfKind(ask.tx, { childId, kind: 'visit' });
  for (const { id, source_id } of visits)
    if (source_id !== null && returns.includes(source_id)) await dropTask(ask, { taskId: id, why });
}

/** Visits after the return, as far as they lie ahead; those before today were made or missed outside this record. */
async function openAftercare(
  ask: Ask,
  { childId, stepId, onDay, userId }: { childId: Id; stepId: Id; onDay: string; userId: Id },
): Promise<void> {
  const detail = ask.say('permanency', 'home.aftercareDetail');
  for (const dueOn of aftercareDays(onDay).filter(day => day >= ask.today.toString()))
    await openTask(ask, { childId, kind: 'visit', detail, dueOn, userId, sourceId: stepId, isOneOfSeveral: true });
}
