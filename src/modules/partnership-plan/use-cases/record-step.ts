import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { PlanStepRecorded } from '../facts.ts';
import { isOver, planById, planIsOpen, sideOf } from '../live-plan.ts';
import type { PlanStep } from '../rules/plan-content.ts';
import { stepsOf, updateStep, workerOf } from '../store/plans.ts';
import { keepPromise } from './keep-promise.ts';
import { makePromise } from './make-promise.ts';

export type RecordStep = {
  readonly agreementId: Id;
  /** Code of app.plan_step_kind. */
  readonly step: string;
  readonly state: PlanStep['state'];
  readonly note: string | null;
  /** ISO day it was done; today when left out. Only for `done`. */
  readonly doneOn?: string | null;
  /** ISO day by which an open step is promised; opens a dated promise of the agency. Only for `open`, by staff. */
  readonly promiseBy?: string | null;
};
export type RecordStepRefusal = Invalid | { readonly kind: 'plan-is-over' } | { readonly kind: 'not-your-side' };

/**
 * Answers a step of a plan: done on a day, not known (and named so), not needed, or open. An open step may be promised by a
 * day. Caregivers answer their own steps, staff all of them. Throws NotThere when the plan is not the asker's to see.
 */
export async function recordStep(ask: Ask, input: RecordStep): Promise<Result<void, RecordStepRefusal>> {
  const { tx, who, now } = ask;
  const plan = await planById(tx, input.agreementId);
  if (!plan) return notThere();
  await planIsOpen(ask, plan.childId);
  if (isOver(plan)) return no({ kind: 'plan-is-over' });
  const step = (await stepsOf(tx, plan.id)).find(({ kind }) => kind === input.step);
  const problems = problemsOf(ask, input, step);
  if (!step || problems.length > 0) return no(invalid(...problems));
  if (who.kind !== 'staff' && sideOf(who) !== step.side) return no({ kind: 'not-your-side' });

  if (input.promiseBy && who.kind !== 'staff') return no({ kind: 'not-your-side' });

  const doneOn = input.state === 'done' ? (input.doneOn ?? ask.today.toString()) : null;
  // A promise that was kept or let go meanwhile stays as it is.
  if (step.promiseId && doneOn) await keepPromise(ask, { promiseId: step.promiseId, keptOn: doneOn });
  let { promiseId } = step;
  if (input.state === 'open' && input.promiseBy) {
    const promised = await promiseStep(ask, plan, step, input.promiseBy);
    if (!promised.ok) return promised;
    promiseId = promised.value;
  }
  await updateStep(tx, plan.id, step.kind, {
    state: input.state,
    note: input.note?.trim() || null,
    done_on: doneOn,
    by_user: who.userId,
    recorded_at: now,
    promise_id: promiseId,
  });
  await recordFact(ask, PlanStepRecorded, [plan.childId], {
    childId: plan.childId,
    agreementId: plan.id,
    step: step.kind,
    state: input.state,
  });
  return ok(undefined);
}

function problemsOf(ask: Ask, { state, doneOn, promiseBy }: RecordStep, step: PlanStep | undefined): Problem[] {
  const today = ask.today.toString();
  const problems: Problem[] = [];
  if (!step) problems.push({ at: 'step', code: 'no-such-step' });
  if (state === 'done' && doneOn && doneOn > today) problems.push({ at: 'doneOn', code: 'in-the-future' });
  if (state === 'open' && promiseBy && promiseBy < today)
    problems.push({ at: 'promiseBy', code: 'promise-by-is-past' });
  return problems;
}

async function promiseStep(
  ask: Ask,
  plan: { readonly id: Id; readonly childId: Id },
  step: PlanStep,
  dueOn: string,
): Promise<Result<Id, RecordStepRefusal>> {
  const worker = await workerOf(ask.tx, plan.childId);
  const made = await makePromise(ask, {
    planId: plan.id,
    subject: 'knowing_how',
    side: 'agency',
    who: worker?.name ?? ask.who.agencyName,
    userId: worker?.userId ?? null,
    words: step[ask.language],
    language: ask.language,
    dueOn,
    forFamily: false,
  });
  return made.ok ? ok(made.value.id) : made;
}
