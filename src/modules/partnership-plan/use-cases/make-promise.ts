import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type PromiseWords, promiseProblems } from '../check-promise.ts';
import { isOver, planById, planIsOpen, sideOf } from '../live-plan.ts';
import { remindOfPromise } from '../remind-of-promise.ts';
import { mayPromiseFor } from '../rules/promise-end.ts';

export type MakePromise = PromiseWords & { readonly planId: Id };
export type MakePromiseRefusal = Invalid | { readonly kind: 'plan-is-over' } | { readonly kind: 'not-your-side' };

/**
 * Adds a dated promise to a plan. Under signatures it is added beside what was signed and voids nothing. A caregiver
 * promises for the caregivers; staff also writes down what others promised. Throws NotThere when the plan is not the
 * asker's to see.
 */
export async function makePromise(ask: Ask, input: MakePromise): Promise<Result<{ id: Id }, MakePromiseRefusal>> {
  const { tx, who, now } = ask;
  const plan = await planById(tx, input.planId);
  if (!plan) return notThere();
  const { childId } = plan;
  await planIsOpen(ask, childId);
  if (isOver(plan)) return no({ kind: 'plan-is-over' });
  const own = sideOf(who);
  if (!own || !mayPromiseFor(own, input.side)) return no({ kind: 'not-your-side' });
  const problems = await promiseProblems(ask, childId, input);
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const { subject, side, userId, language, dueOn } = input;
  await tx
    .insertInto('app.plan_promise')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      agreement_id: plan.id,
      subject,
      side,
      who: input.who.trim(),
      user_id: userId,
      language,
      words: input.words.trim(),
      translation: null,
      translation_language: null,
      translated_by: null,
      due_on: dueOn,
      for_family: input.forFamily,
      made_at: now,
      made_by: who.userId,
      kept_on: null,
      kept_by: null,
      released_at: null,
      released_why: null,
    })
    .execute();
  await remindOfPromise(ask, { id, childId, side, userId, dueOn });
  return ok({ id });
}
