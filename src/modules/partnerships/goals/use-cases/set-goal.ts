import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import { communityById } from '../../store/communities.ts';
import type { SetGoal, SetGoalRefusal } from '../contract.ts';
import { figureProblems, figureValue } from '../rules/figures.ts';
import { keepBaseline } from '../store/keep-baseline.ts';

/**
 * Writes down what a community and the agency want to reach together. A draft needs its words, a measure and a target;
 * agreed, also a baseline, an owner and a day until when, and partners see it. Throws NotThere.
 */
export async function setGoal(ask: Ask, input: SetGoal): Promise<Result<{ id: Id }, SetGoalRefusal>> {
  const { tx, who, today } = ask;
  const community = await communityById(tx, input.communityId);
  if (!community) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const [titleEn, titleEs] = [input.titleEn?.trim() || null, input.titleEs?.trim() || null];
  const { unit, baseline, target, agreed } = input;
  const problems: Problem[] = [
    ...(titleEn === null && titleEs === null ? [{ at: 'titleEn', code: 'required' }] : []),
    ...(input.measuredBy.trim() === '' ? [{ at: 'measuredBy', code: 'required' }] : []),
    ...(baseline ? figureProblems(baseline, unit, 'baseline') : []),
    ...(baseline && baseline.on > today.toString() ? [{ at: 'baselineOn', code: 'in-the-future' }] : []),
    ...(agreed && !baseline ? [{ at: 'baseline', code: 'required' }] : []),
    ...figureProblems(target, unit, 'target'),
    ...(agreed && !input.byOn ? [{ at: 'byOn', code: 'required' }] : []),
    ...(input.byOn && input.byOn <= today.toString() ? [{ at: 'byOn', code: 'in-the-past' }] : []),
    ...(agreed && !input.ownerId ? [{ at: 'ownerId', code: 'required' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const day = today.toString();
  const fraction = target.numerator !== null && target.denominator !== null;
  await tx
    .insertInto('app.shared_goal')
    .values({
      id,
      agency_id: who.agencyId,
      community_id: community.id,
      title_en: titleEn,
      title_es: titleEs,
      measure: input.measure,
      measured_by: input.measuredBy.trim(),
      unit,
      better: input.better,
      target_numerator: fraction ? target.numerator : null,
      target_denominator: fraction ? target.denominator : null,
      target_value: String(figureValue(target, unit)),
      by_on: input.byOn,
      owner_id: input.ownerId,
      set_on: day,
      set_by: who.userId,
      agreed_on: agreed ? day : null,
    })
    .execute();
  if (baseline) await keepBaseline(ask, { id, community_id: community.id, measure: input.measure, unit }, baseline);
  return ok({ id });
}
