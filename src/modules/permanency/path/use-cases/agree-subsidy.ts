import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { goalOf } from '../../goals/store.ts';
import { takingPathSteps } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { AgreeSubsidy, AgreeSubsidyRefusal } from '../contract.ts';
import { subsidyProblems } from '../rules/subsidy-problems.ts';
import { insertSubsidy, pathKinds, pathStepsOf, subsidiesOf } from '../store.ts';

/**
 * Writes down what was agreed with the family about assistance, or that they did not take it. Throws NotThere when the goal is
 * not the asker's to see.
 */
export async function agreeSubsidy(ask: Ask, input: AgreeSubsidy): Promise<Result<{ id: Id }, AgreeSubsidyRefusal>> {
  const { tx, who, now } = ask;
  const { childId, goalId } = input;
  await permanencySetting(ask, childId);
  const goal = (await goalOf(tx, childId, goalId, true)) ?? notThere();
  if (!takingPathSteps.may(who)) return no({ kind: 'not-allowed' });
  if (goal.ended_on !== null) return no({ kind: 'goal-is-over' });
  if ((await subsidiesOf(tx, childId)).some(one => one.goal_id === goalId)) return no({ kind: 'subsidy-is-recorded' });
  const [kinds, taken] = await Promise.all([pathKinds(tx, goal.kind), pathStepsOf(tx, childId)]);
  if (kinds.length === 0) return no(invalid({ at: 'agreed', code: 'not-one-of' }));
  const last = kinds.find(kind => kind.last)?.code;
  const decreeOn = taken.find(step => step.goal_id === goalId && step.kind === last)?.on_day ?? null;
  const problems = subsidyProblems(input, { today: ask.today.toString(), goalSince: goal.set_on, decreeOn });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertSubsidy(tx, { id, agencyId: who.agencyId, by: who.userId, at: now }, input);
  return ok({ id });
}
