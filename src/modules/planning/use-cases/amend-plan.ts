import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AmendPlan } from '../contract.ts';
import { PlanAmended } from '../facts.ts';
import { planToChange } from '../plan-at-work.ts';
import type { NotAllowed } from '../policy.ts';

export type AmendPlanRefusal =
  | NotAllowed
  | Invalid
  | { readonly kind: 'plan-is-closed' }
  | { readonly kind: 'plan-is-not-approved' };

/**
 * Opens the next version of an approved plan, with its cause in words (S2-25). The approved one stays in force and readable
 * until the next is approved. Throws NotThere.
 */
export async function amendPlan(ask: Ask, input: AmendPlan): Promise<Result<{ number: number }, AmendPlanRefusal>> {
  const { tx, who, today } = ask;
  const found = await planToChange(ask, input.planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  if (version.state !== 'approved') return no({ kind: 'plan-is-not-approved' });
  if (input.why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));

  const number = version.number + 1;
  await tx
    .insertInto('app.case_plan_version')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      office_id: null,
      child_id: plan.child_id,
      plan_id: plan.id,
      number,
      state: 'draft',
      cause: input.cause,
      cause_words: input.why.trim(),
      opened_on: today.toString(),
      opened_by: who.userId,
    })
    .execute();
  const { child_id: childId } = plan;
  await recordFact(ask, PlanAmended, [childId], { planId: plan.id, childId, number, cause: input.cause });
  return ok({ number });
}
