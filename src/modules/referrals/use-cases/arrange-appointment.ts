import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Appointment } from '../contract.ts';
import { appointmentProblems } from '../rules/appointment-problems.ts';
import { NEEDS_LANGUAGE } from '../rules/getting-there.ts';
import { LIVE, UNANSWERED } from '../rules/life.ts';
import type { StepAsk } from '../step-ask.ts';
import { type Arranged, arrangedFor } from '../store/appointments.ts';
import { lockReferral } from '../store/referral.ts';
import { insertAppointment } from '../store/steps.ts';

/** `transport`, `interpreter` and `language` where somebody has arranged them with it. */
export type ArrangeAppointment = Appointment & { readonly referralId: Id } & Partial<Arranged>;

/**
 * Sets one more appointment of a referral the service has taken; the first one comes with the step `scheduled`. The way
 * there and the interpreter stand as far as they are known, otherwise they are flagged (S2-28). `by.linkId` is the link of
 * somebody without an account. Throws NotThere.
 */
export async function arrangeAppointment(
  ask: StepAsk,
  input: ArrangeAppointment,
  by: { readonly linkId?: Id | null } = {},
): Promise<Result<{ id: Id }, Invalid | { readonly kind: 'not-accepted' }>> {
  const referral = await lockReferral(ask.tx, input.referralId);
  if (!referral) return notThere();
  if (!LIVE.includes(referral.state) || UNANSWERED.includes(referral.state)) return no({ kind: 'not-accepted' });
  const { referralId: _, startsAt, minutes, place, ...told } = input;
  const problems = appointmentProblems(input, ask.now);
  const arranged = { ...(await arrangedFor(ask, referral)), ...told };
  if (NEEDS_LANGUAGE.includes(arranged.interpreter) && arranged.language === null)
    problems.push({ at: 'language', code: 'say-which-language' });
  if (problems.length > 0) return no(invalid(...problems));
  const appointment = { startsAt, minutes, place, linkId: by.linkId ?? null };
  return ok({ id: await insertAppointment(ask, referral, appointment, arranged) });
}
