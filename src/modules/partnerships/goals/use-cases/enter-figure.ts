import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { EnterFigure, EnterFigureRefusal } from '../contract.ts';
import { mayNotTell } from '../policy.ts';
import { figureProblems, figureValue } from '../rules/figures.ts';
import { goalById } from '../store/goals.ts';

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
  await tx
    .insertInto('app.goal_value')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      goal_id: goal.id,
      community_id: goal.community_id,
      as_of: input.on,
      baseline: false,
      numerator: input.denominator === null ? null : input.numerator,
      denominator: input.numerator === null ? null : input.denominator,
      value: String(figureValue(input, goal.unit)),
      source: 'partners',
      entered_by: who.userId,
      words: input.words?.trim() || null,
    })
    .execute();
  return ok(null);
}
