import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { needById } from '#modules/assessments/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { EndGoal, WriteGoal } from '../contract.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';
import { type GoalRow, goalsOfPlans } from '../store/goals.ts';

export type WriteGoalRefusal = NotAtWork | Invalid | { readonly kind: 'goal-is-over' };

/**
 * Writes a goal into the draft, or writes it anew: the need it answers, how one will know, by when it is looked at, and the
 * goal as the parent or the youth says it, word for word (S2-118). Throws NotThere.
 */
export async function writeGoal(ask: Ask, input: WriteGoal): Promise<Result<{ id: Id }, WriteGoalRefusal>> {
  const { tx, who, today, language } = ask;
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const goals = await goalsOfPlans(tx, [plan.id]);
  const before = goals.find(({ id }) => id === input.goalId);
  if (input.goalId && !before) return notThere();
  if (before && before.state !== 'open') return no({ kind: 'goal-is-over' });
  const need = input.needId ? await needById(tx, input.needId) : undefined;
  const problems: Problem[] = [];
  if (input.needId && need?.person_id !== (plan.adult_id ?? plan.child_id))
    problems.push({ at: 'need', code: 'not-one-of' });
  if (input.reviewOn && input.reviewOn < today.toString()) problems.push({ at: 'reviewOn', code: 'in-the-past' });
  if (input.ownWords && !input.ownLanguage) problems.push({ at: 'ownLanguage', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  const ownWords = input.ownWords?.trim() || null;
  const written = {
    words: input.words.trim(),
    measure: input.measure?.trim() || null,
    language: input.language ?? language,
  };
  const said = {
    need_id: need?.id ?? null,
    need_of: need?.person_id ?? null,
    ...written,
    ...translationKept(before, written),
    own_words: ownWords,
    own_language: ownWords ? input.ownLanguage : null,
    review_on: input.reviewOn,
    changed_in: version.number,
  };
  if (before) {
    await tx.updateTable('app.case_plan_goal').set(said).where('id', '=', before.id).execute();
    return ok({ id: before.id });
  }
  const id = newId();
  await tx
    .insertInto('app.case_plan_goal')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: plan.child_id,
      plan_id: plan.id,
      place: Math.max(0, ...goals.map(({ place }) => place)) + 1,
      ...said,
      state: 'open',
      ended_on: null,
      ended_why: null,
      since_version: version.number,
    })
    .execute();
  return ok({ id });
}

/** A translation stays with exactly the words it was made of; of words that changed there is none any more. */
const translationKept = (before: GoalRow | undefined, now: Pick<GoalRow, 'words' | 'measure' | 'language'>) => {
  const same = before?.words === now.words && before.language === now.language;
  return {
    translation: same ? before.translation : null,
    measure_translation: same && before.measure === now.measure ? before.measure_translation : null,
    translated_by: same ? before.translated_by : null,
  };
};

/** A goal is reached, or given up with the reason; it stays in the plan's record. Throws NotThere. */
export async function endGoal(ask: Ask, input: EndGoal): Promise<Result<null, WriteGoalRefusal>> {
  const { tx, today } = ask;
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const goal = (await goalsOfPlans(tx, [plan.id])).find(({ id }) => id === input.goalId);
  if (!goal) return notThere();
  if (goal.state !== 'open') return no({ kind: 'goal-is-over' });
  const why = input.why?.trim() || null;
  if (input.state === 'dropped' && !why) return no(invalid({ at: 'why', code: 'required' }));

  await tx
    .updateTable('app.case_plan_goal')
    .set({ state: input.state, ended_on: today.toString(), ended_why: why, changed_in: version.number })
    .where('id', '=', goal.id)
    .execute();
  await tx
    .updateTable('app.case_plan_step')
    .set({ state: 'dropped' })
    .where('goal_id', '=', goal.id)
    .where('state', '=', 'open')
    .execute();
  return ok(null);
}
