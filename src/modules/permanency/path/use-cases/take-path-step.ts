import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { CaseFinalized, StepTaken } from '../../facts.ts';
import { goalOf } from '../../goals/store.ts';
import { takingPathSteps } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { Path, TakePathStep, TakePathStepRefusal } from '../contract.ts';
import { pathProblems } from '../rules/path-steps.ts';
import { insertPathStep, type PathStepKind, pathKinds, pathStepsOf, subsidiesOf } from '../store.ts';

/**
 * Writes down a step to adoption or guardianship, in the order the list of steps gives; with the last one the child has a
 * family for good. Throws NotThere when the goal is not the asker's to see.
 */
export async function takePathStep(ask: Ask, input: TakePathStep): Promise<Result<{ id: Id }, TakePathStepRefusal>> {
  const { tx, who, now } = ask;
  const { childId, goalId, kind, state, onDay } = input;
  await permanencySetting(ask, childId);
  const goal = (await goalOf(tx, childId, goalId, true)) ?? notThere();
  if (!takingPathSteps.may(who)) return no({ kind: 'not-allowed' });
  if (goal.ended_on !== null) return no({ kind: 'goal-is-over' });

  const [kinds, taken, subsidies] = await Promise.all([
    pathKinds(tx, goal.kind),
    pathStepsOf(tx, childId),
    subsidiesOf(tx, childId),
  ]);
  const problems = pathProblems(input, {
    today: ask.today.toString(),
    path: goal.kind,
    goalSince: goal.set_on,
    kinds,
    taken: taken.filter(step => step.goal_id === goal.id),
    hasSubsidy: subsidies.some(one => one.goal_id === goal.id),
  });
  if (problems.length > 0) return no(invalid(...problems.map(problem => named(problem, kinds, ask.language))));

  const id = newId();
  await insertPathStep(tx, { id, agencyId: who.agencyId, by: who.userId, at: now }, input);
  await recordFact(ask, StepTaken, [childId], { childId, stepId: id, goalId, kind, outcome: state, onDay });
  if (kinds.some(({ code, last }) => code === kind && last))
    await recordFact(ask, CaseFinalized, [childId], { childId, goalId, kind: goal.kind as Path, onDay });
  return ok({ id });
}

/** A step that comes first is named in the reader's words, not by its code. */
const named = (problem: Problem, kinds: readonly PathStepKind[], language: 'en' | 'es'): Problem =>
  problem.code === 'step-comes-first'
    ? { ...problem, fill: { step: kinds.find(({ code }) => code === problem.fill?.step)?.[language] ?? '' } }
    : problem;
