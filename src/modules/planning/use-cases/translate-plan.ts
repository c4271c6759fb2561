import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { TranslatePlan } from '../contract.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';
import { goalsOfPlans, stepsOfPlans } from '../store/goals.ts';

/**
 * Puts translations beside the goals and steps of a draft, with whose they are; the words stay as they were written. What comes
 * empty has none. A measure is translated with its goal, and nothing whose language nobody said. Throws NotThere.
 */
export async function translatePlan(ask: Ask, input: TranslatePlan): Promise<Result<null, NotAtWork | Invalid>> {
  const { tx } = ask;
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const ids = [found.value.plan.id];
  const [goals, steps] = [await goalsOfPlans(tx, ids), await stepsOfPlans(tx, ids)];
  const problems: Problem[] = [];
  const by = input.translatedBy.trim();
  const said = (text: string | null) => text?.trim() || null;
  for (const { id, words, measure } of input.goals) {
    const goal = goals.find(each => each.id === id) ?? notThere();
    if (goal.language === null && said(words)) problems.push({ at: `goal-${id}`, code: 'language-not-said' });
    if (said(measure) && !said(words)) problems.push({ at: `goal-${id}`, code: 'required' });
  }
  for (const { id, words } of input.steps) {
    const step = steps.find(each => each.id === id) ?? notThere();
    if (step.language === null && said(words)) problems.push({ at: `step-${id}`, code: 'language-not-said' });
  }
  if (by === '' && [...input.goals, ...input.steps].some(({ words }) => said(words)))
    problems.push({ at: 'translatedBy', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  for (const { id, words, measure } of input.goals) {
    const translation = said(words);
    const whole = { translation, measure_translation: said(measure), translated_by: translation && by };
    await tx.updateTable('app.case_plan_goal').set(whole).where('id', '=', id).execute();
  }
  for (const { id, words } of input.steps) {
    const translation = said(words);
    const whole = { translation, translated_by: translation && by };
    await tx.updateTable('app.case_plan_step').set(whole).where('id', '=', id).execute();
  }
  return ok(null);
}
