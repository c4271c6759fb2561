import type { Id } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import { caseOfChild } from '#modules/cases/index.ts';
import { childFrame, fullName, personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type GoalRow, goalById } from './store/goals.ts';
import { opensPlansOf, type PlanRow, planById } from './store/plans.ts';

type Addressed = Ask & { readonly params: Readonly<Record<string, string | undefined>> };

/** The plan of an address about a child: the child's own, or of a parent of the child's case. Throws NotThere. */
export async function planInAddress(ask: Addressed): Promise<{ plan: PlanRow; childId: Id; here: string }> {
  const { tx, params } = ask;
  const childId = params.childId ?? '';
  if (!(await opensPlansOf(tx, childId))) return notThere();
  const plan = (await planById(tx, params.planId ?? '')) ?? notThere();
  const around = plan.adult_id === null ? plan.child_id === childId : plan.case_id === (await caseOfChild(tx, childId));
  return around ? { plan, childId, here: `/children/${childId}/case-plan/${plan.id}` } : notThere();
}

/** The same, and a goal of it. Throws NotThere. */
export async function goalInAddress(
  ask: Addressed,
): Promise<{ plan: PlanRow; childId: Id; here: string; goal: GoalRow }> {
  const found = await planInAddress(ask);
  const goal = await goalById(ask.tx, ask.params.goalId ?? '');
  return goal?.plan_id === found.plan.id ? { ...found, goal } : notThere();
}

/** What every form about a plan shows: whose it is, the way back, its key. Throws NotThere. */
export async function planForm(ask: Addressed) {
  const found = await planInAddress(ask);
  const frame = await childFrame(ask, found.childId, 'case-plan');
  const adult = found.plan.adult_id ? await personById(ask.tx, found.plan.adult_id) : undefined;
  return { ...found, over: adult ? fullName(adult) : frame.name, formKey: newId() };
}
