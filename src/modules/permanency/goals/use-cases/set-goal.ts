import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { ageOn, knownBirth } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { GoalSet } from '../../facts.ts';
import { settingGoals } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { SetGoal, SetGoalRefusal } from '../contract.ts';
import { type GoalFacts, goalProblems } from '../rules/goal-problems.ts';
import { endGoals, type GoalRow, goalKinds, goalsOf, insertGoal, lockGoals } from '../store.ts';

/**
 * Sets what is aimed at for a child. The goal of the same part that stood before ends on that day and stays readable; a
 * concurrent goal that becomes the main one is no longer beside it. Throws NotThere when the child's permanency is not
 * the asker's to see.
 */
export async function setGoal(ask: Ask, input: SetGoal): Promise<Result<{ id: Id }, SetGoalRefusal>> {
  const { tx, who, now } = ask;
  const { child } = await permanencySetting(ask, input.childId);
  if (!settingGoals.may(who)) return no({ kind: 'not-allowed' });

  await lockGoals(tx, input.childId);
  const standing = (await goalsOf(tx, input.childId)).filter(goal => goal.ended_on === null);
  const allowed = (await goalKinds(tx)).find(({ code }) => code === input.kind);
  const age = ageOn(child.born_on, child.born_precision, Temporal.PlainDate.from(input.setOn));
  const facts: GoalFacts = {
    today: ask.today.toString(),
    born: knownBirth(child.born_on, child.born_precision),
    ageThen: age?.exact ? age.years : null,
    leastAge: allowed?.least_age ?? null,
    standing,
  };
  const problems = goalProblems(input, facts);
  if (problems.length > 0) return no(invalid(...problems));

  const over = standing.filter(goal => isReplacedBy(goal, input));
  const ids = over.map(goal => goal.id);
  if (ids.length > 0) await endGoals(tx, ids, input.setOn, input.reason.trim());
  const id = newId();
  await insertGoal(tx, { id, agencyId: who.agencyId, by: who.userId, at: now }, input);
  const { childId, kind, part, setBy, setOn } = input;
  await recordFact(ask, GoalSet, [childId], { childId, goalId: id, kind, part, setBy, setOn });
  return ok({ id });
}

const isReplacedBy = (goal: GoalRow, by: SetGoal): boolean =>
  goal.part === by.part || (by.part === 'primary' && goal.kind === by.kind);
