import type { Problem } from '#kernel/problem.ts';
import type { Part } from '../contract.ts';

/** From this age on a youth's view is needed (42 USC 675(1)(B), 675(5)(C)(iv); S2-125). */
export const YOUTH_AGE = 14;

export type TakingPart = {
  readonly part: Part;
  readonly personId: string | null;
  readonly name: string;
  readonly state: 'asked' | 'given' | 'declined' | 'absent';
  readonly triedAgainOn: string | null;
};
export type PlanToApprove = {
  readonly isChilds: boolean;
  /** Whole years of the child; null: not known, and the view is asked for. */
  readonly age: number | null;
  /** Whether somebody cares for the child who can be asked. */
  readonly hasCaregiver: boolean;
  /** The parents of the case, or the parent whose plan it is: each of them is asked, or there is a reason why not. */
  readonly parents: readonly { readonly personId: string; readonly name: string }[];
  readonly goals: readonly { readonly words: string; readonly measure: string | null }[];
  readonly inputs: readonly TakingPart[];
  readonly alike: number;
  readonly twinReason: string | null;
};

/**
 * What keeps a plan from being sent and approved: goals one can measure, everybody heard or the reason why not, and one try
 * more with whoever did not come (S2-65, S3-22, S2-125). A plan that reads like a brother's or sister's needs a reason.
 */
export function lacksBeforeApproval(plan: PlanToApprove): Problem[] {
  const problems: Problem[] = [];
  if (plan.goals.length === 0) problems.push({ at: 'goals', code: 'plan-without-goals' });
  for (const { words, measure } of plan.goals)
    if (!measure) problems.push({ at: 'goals', code: 'goal-without-measure', fill: { goal: words } });
  const heard = (part: Part) => plan.inputs.some(each => each.part === part && each.state !== 'asked');
  if (plan.isChilds && plan.hasCaregiver && !heard('caregiver'))
    problems.push({ at: 'inputs', code: 'caregiver-not-heard' });
  if (plan.isChilds && (plan.age === null || plan.age >= YOUTH_AGE) && !heard('youth'))
    problems.push({ at: 'inputs', code: plan.age === null ? 'youth-of-unknown-age-not-heard' : 'youth-not-heard' });
  for (const { personId, name } of plan.parents)
    if (!plan.inputs.some(each => each.part === 'parent' && each.personId === personId))
      problems.push({ at: 'inputs', code: 'parent-not-heard', fill: { name } });
  for (const { name, state, triedAgainOn } of plan.inputs) {
    if (state === 'asked') problems.push({ at: 'inputs', code: 'still-waiting-for', fill: { name } });
    if (state === 'absent' && !triedAgainOn) problems.push({ at: 'inputs', code: 'not-tried-again', fill: { name } });
  }
  if (plan.alike > 0 && !plan.twinReason) problems.push({ at: 'twinReason', code: 'reads-like-siblings' });
  return problems;
}
