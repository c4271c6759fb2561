import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { ChangeGoal, ChangeGoalRefusal, EndGoal } from '../contract.ts';
import { figureProblems } from '../rules/figures.ts';
import { goalById, valuesOf } from '../store/goals.ts';
import { keepBaseline } from '../store/keep-baseline.ts';

/**
 * Changes the day and the owner of a goal, and lets a draft become an agreed goal that partners see; for that it needs a
 * baseline, an owner and a day. What a goal measures and where it is to come does not change: it ends as changed, and another
 * one follows, so that what was agreed stays readable. Throws NotThere.
 */
export async function changeGoal(ask: Ask, input: ChangeGoal): Promise<Result<null, ChangeGoalRefusal>> {
  const { tx, who, today } = ask;
  const goal = await goalById(tx, input.goalId);
  if (!goal) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (goal.ended_on !== null) return no({ kind: 'goal-is-over' });
  const agreed = goal.agreed_on !== null || input.agreed;
  const begun = (await valuesOf(tx, [goal.id])).some(value => value.baseline);
  const baseline = begun ? null : input.baseline;
  const problems: Problem[] = [
    ...(baseline ? figureProblems(baseline, goal.unit, 'baseline') : []),
    ...(baseline && baseline.on > today.toString() ? [{ at: 'baselineOn', code: 'in-the-future' }] : []),
    ...(agreed && !begun && !baseline ? [{ at: 'baseline', code: 'required' }] : []),
    ...(agreed && !input.byOn ? [{ at: 'byOn', code: 'required' }] : []),
    // A day that has passed may stand as it is, and is not set anew.
    ...(input.byOn && input.byOn !== goal.by_on && input.byOn <= today.toString()
      ? [{ at: 'byOn', code: 'in-the-past' }]
      : []),
    ...(agreed && !input.ownerId ? [{ at: 'ownerId', code: 'required' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  if (baseline) await keepBaseline(ask, goal, baseline);
  await tx
    .updateTable('app.shared_goal')
    .set({
      by_on: input.byOn,
      owner_id: input.ownerId,
      agreed_on: goal.agreed_on ?? (agreed ? today.toString() : null),
    })
    .where('id', '=', goal.id)
    .execute();
  return ok(null);
}

/** Ends a goal: reached, changed (another one follows), or given up with a reason. Throws NotThere. */
export async function endGoal(ask: Ask, { goalId, outcome, why }: EndGoal): Promise<Result<null, ChangeGoalRefusal>> {
  const { tx, who, today } = ask;
  const goal = await goalById(tx, goalId);
  if (!goal) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (goal.ended_on !== null) return no({ kind: 'goal-is-over' });
  const words = why?.trim() || null;
  if (outcome !== 'reached' && words === null) return no(invalid({ at: 'why', code: 'required' }));
  await tx
    .updateTable('app.shared_goal')
    .set({ ended_on: today.toString(), outcome, ended_why: words })
    .where('id', '=', goal.id)
    .execute();
  return ok(null);
}
