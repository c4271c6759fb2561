import { type Invalid, invalid } from '#kernel/problem.ts';
import { isoOf } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { StepBy, TakeStep } from '../contract.ts';
import { ReferralAnswered } from '../facts.ts';
import { settleReferral } from '../follow/settle-referral.ts';
import { ENDED, OVER, type ReferralState, sidesFor } from '../rules/life.ts';
import { stepProblems } from '../rules/step-problems.ts';
import { type StepAsk, tell } from '../step-ask.ts';
import { lockReferral, type ReferralRow } from '../store/referral.ts';
import { insertAppointment, insertStep, insertUpdateDue, openUpdateOf } from '../store/steps.ts';

export type StepRefusal =
  | Invalid
  /** It stands so already: somebody else was first. */
  | { readonly kind: 'stands-so-already' }
  /** Somebody took another step since this one was in view. */
  | { readonly kind: 'moved-on' }
  | { readonly kind: 'no-such-step' }
  | { readonly kind: 'not-your-step' };

/**
 * Leads a referral on: an answer of the service (by its link, or told to staff by telephone), a family that takes it back,
 * a sender who does. Of two who answer at once the first counts; the other is told that it stands so already. Sending has a
 * use case of its own, and so has reading the result. Throws NotThere when the referral is not there for the asker.
 */
export async function takeStep(
  ask: StepAsk,
  step: TakeStep,
  by: StepBy,
): Promise<Result<{ state: ReferralState }, StepRefusal>> {
  const referral = await lockReferral(ask.tx, step.referralId);
  if (!referral) return notThere();
  const from = referral.state;
  const { to } = step;

  if (from === to) return no({ kind: 'stands-so-already' });
  if (step.seen && step.seen !== from) return no({ kind: 'moved-on' });
  const sides = to === 'sent' || to === 'closed' ? [] : sidesFor(from, to);
  if (sides.length === 0) return no({ kind: 'no-such-step' });
  if (!sides.includes(by.side)) return no({ kind: 'not-your-step' });

  const today = ask.today.toString();
  const problems = stepProblems(step, {
    today,
    now: ask.now,
    sentOn: dayOf(referral.sent_at, ask.who.timeZone),
    startedOn: referral.started_on,
  });
  if (problems.length > 0) return no(invalid(...problems));

  await ask.tx
    .updateTable('app.referral')
    .set(changesOf(ask, referral, step))
    .where('id', '=', referral.id)
    .execute();
  await insertStep(ask, referral, {
    from,
    to,
    by,
    reason: step.reason ?? null,
    note: step.note?.trim() || null,
  });
  if (to === 'scheduled' && step.appointment)
    await insertAppointment(ask, referral, { ...step.appointment, linkId: by.linkId ?? null });
  if (to === 'started' && referral.update_every_days !== null && !(await openUpdateOf(ask.tx, referral.id)))
    await insertUpdateDue(
      ask,
      referral,
      Temporal.PlainDate.from(step.startedOn ?? today)
        .add({ days: referral.update_every_days })
        .toString(),
    );
  await settleReferral(ask, referral.id);
  const { person_id: personId, organization_id: organizationId } = referral;
  await tell(ask, ReferralAnswered, personId, {
    referralId: referral.id,
    personId,
    organizationId,
    from,
    to,
    side: by.side,
  });
  return ok({ state: to });
}

const dayOf = (moment: string | null, timeZone: string): string | null =>
  moment && Temporal.Instant.from(isoOf(moment)).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** What a step changes in the referral's own row. */
function changesOf(ask: StepAsk, referral: ReferralRow, step: TakeStep) {
  const { to } = step;
  const today = ask.today.toString();
  const ends = ENDED.includes(to) || OVER.includes(to);
  return {
    state: to,
    state_since: ask.now,
    // A pause keeps why; going on forgets it.
    reason: step.reason ?? null,
    ...(to === 'waiting-list' && { wait_days: step.waitDays ?? null }),
    ...(to === 'started' && { started_on: referral.started_on ?? step.startedOn ?? today }),
    ...(to === 'completed' && referral.started_on === null && { started_on: today }),
    ...(ends && { ended_on: step.endedOn ?? today }),
    ...((to === 'completed' || to === 'stopped') && {
      received: step.received ?? null,
      need_met: step.needMet ?? null,
      provider_view: step.providerView?.trim() || null,
    }),
  };
}
