import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { EnterFigure, EnterFigureRefusal } from '../contract.ts';
import { mayNotTell } from '../policy.ts';
import { figureProblems } from '../rules/figures.ts';
import { goalById } from '../store/goals.ts';
import { writeValue } from '../store/write-value.ts';

/**
 * Enters where a goal stands, for goals the record does not measure: the partners of its community and the agency do,
 * each quarter. Throws NotThere.
 */
export async function enterFigure(ask: Ask, input: EnterFigure): Promise<Result<null, EnterFigureRefusal>> {
  const { tx, who, today } = ask;
  const goal = await goalById(tx, input.goalId);
  if (!goal) return notThere();
  const refused = mayNotTell(who);
  if (refused) return no(refused);
  if (goal.ended_on) return no({ kind: 'goal-is-over' });
  if (goal.measure) return no({ kind: 'comes-from-the-record' });
  const problems: Problem[] = [
    ...figureProblems(input, goal.unit, 'value'),
    ...(input.on > today.toString() ? [{ at: 'on', code: 'in-the-future' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  await writeValue(ask, goal, { ...input, baseline: false, source: 'partners', words: input.words?.trim() || null });
  return ok(null);
}
