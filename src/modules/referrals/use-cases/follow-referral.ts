import type { Id } from '#kernel/ids.ts';
import { readRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { serviceSheet } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Dose, GroundPart } from '../contract.ts';
import { carriesOver } from '../rules/carry-over.ts';
import { basisById, type ReferralRow, referralById } from '../store/referral.ts';
import { type OpenReferralRefusal, openReferral } from './open-referral.ts';
import { recordBasis } from './record-basis.ts';

/**
 * Opens the draft that follows a referral which came to nothing: for the same need and goal, to another service. The ground
 * goes with it where the law allows; `groundCarried` says whether. Throws NotThere.
 */
export async function followReferral(
  ask: Ask,
  input: { readonly referralId: Id; readonly serviceId: Id },
): Promise<Result<{ id: Id; number: string; groundCarried: boolean }, OpenReferralRefusal>> {
  const before = await referralById(ask.tx, input.referralId);
  const service = await serviceSheet(ask.tx, input.serviceId);
  if (!before || !service) return notThere();
  const opened = await openReferral(ask, {
    personId: before.person_id,
    needId: before.need_id,
    serviceId: input.serviceId,
    urgency: before.urgency,
    goal: before.goal,
    dose: doseOf(before),
    updateEveryDays: before.update_every_days,
    follows: before.id,
  });
  if (!opened.ok) return opened;

  const basis = before.basis_id === null ? undefined : await basisById(ask.tx, before.basis_id);
  const today = ask.today.toString();
  const carried = basis !== undefined && service.sensitive === null && carriesOver(basis, today);
  const until = carried ? readRange(basis.holds).to : null;
  if (carried && until) {
    const recorded = await recordBasis(ask, {
      personId: before.person_id,
      kind: 'statute',
      organizationId: service.organizationId,
      parts: basis.parts as readonly GroundPart[],
      purpose: basis.purpose,
      from: today,
      until: Temporal.PlainDate.from(until).subtract({ days: 1 }).toString(),
      citation: basis.citation,
      givenBy: null,
      givenHow: null,
    });
    if (!recorded.ok) return no(recorded.refusal);
  }
  return ok({ id: opened.value.id, number: opened.value.number, groundCarried: carried });
}

function doseOf({ times, times_per: timesPer, session_minutes: sessionMinutes, weeks }: ReferralRow): Dose | null {
  return times !== null && timesPer !== null && sessionMinutes !== null && weeks !== null
    ? { times, timesPer, sessionMinutes, weeks }
    : null;
}
