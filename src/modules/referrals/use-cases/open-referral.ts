import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { needById, opensNeedsOf } from '#modules/assessments/index.ts';
import { caseOfChild } from '#modules/cases/index.ts';
import { serviceSheet } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { OpenReferral } from '../contract.ts';
import { LIVE } from '../rules/life.ts';
import { referralById } from '../store/referral.ts';
import { twinsOf } from '../store/services.ts';
import { insertStep } from '../store/steps.ts';

export type OpenReferralRefusal =
  | Invalid
  | { readonly kind: 'need-is-over' }
  | { readonly kind: 'service-ended' }
  /** What it should follow is not over. */
  | { readonly kind: 'still-goes-on' };

/**
 * Opens a referral as a draft: from a need, or from intake without one. Answers with its number, and with the numbers of
 * living referrals of the same kind: they are a notice, not a refusal (S4-29). Throws NotThere when the person, the need,
 * the service or what it follows is not there for the asker.
 */
export async function openReferral(
  ask: Ask,
  input: OpenReferral & { readonly sheetSeen?: boolean },
): Promise<Result<{ id: Id; number: string; twins: readonly string[] }, OpenReferralRefusal>> {
  const { tx, who, now } = ask;
  const { personId, dose = null } = input;
  if (!(await opensNeedsOf(tx, personId))) return notThere();
  const service = await serviceSheet(tx, input.serviceId);
  const need = input.needId ? await needById(tx, input.needId) : null;
  const before = input.follows ? await referralById(tx, input.follows) : null;
  if (!service || need === undefined || before === undefined) return notThere();
  if ((need && need.person_id !== personId) || (before && before.person_id !== personId)) return notThere();

  if (need && need.ended_on !== null) return no({ kind: 'need-is-over' });
  if (service.ended) return no({ kind: 'service-ended' });
  if (before && (before.state === 'draft' || LIVE.includes(before.state))) return no({ kind: 'still-goes-on' });

  const problems: Problem[] = [];
  if ((input.goal ?? '').length > 1000) problems.push({ at: 'goal', code: 'too-long' });
  if (input.updateEveryDays != null && !(input.updateEveryDays >= 1 && input.updateEveryDays <= 365))
    problems.push({ at: 'updateEveryDays', code: 'not-days' });
  if (
    dose &&
    !(dose.times >= 1 && dose.times <= 100 && dose.weeks >= 1 && dose.weeks <= 520 && dose.sessionMinutes >= 5)
  )
    problems.push({ at: 'times', code: 'not-a-dose' });
  if (problems.length > 0) return no(invalid(...problems));

  const twins = await twinsOf(tx, personId, service.id);
  const id = newId();
  const number = await nextNumber(ask);
  const sensitive = need?.sensitive ?? service.sensitive;
  await tx
    .insertInto('app.referral')
    .values({
      id,
      agency_id: who.agencyId,
      person_id: personId,
      case_id: need?.case_id ?? (await caseOfChild(tx, personId)),
      need_id: need?.id ?? null,
      number,
      sensitive,
      organization_id: service.organizationId,
      service_id: service.id,
      location_id: input.locationId ?? null,
      state: 'draft',
      state_since: now,
      asked_by: input.askedBy ?? 'worker',
      opened_by: who.userId,
      opened_at: now,
      urgency: input.urgency,
      goal: input.goal?.trim() || null,
      match_note: input.matchNote?.trim() || null,
      times: dose?.times ?? null,
      times_per: dose?.timesPer ?? null,
      session_minutes: dose?.sessionMinutes ?? null,
      weeks: dose?.weeks ?? null,
      measure: input.measure?.trim() || service.measure,
      measure_better: input.measureBetter ?? null,
      update_every_days: input.updateEveryDays ?? null,
      follows: before?.id ?? null,
      sheet_seen_at: input.sheetSeen ? now : null,
    })
    .execute();
  const by = { side: 'sender', via: 'page' } as const;
  await insertStep(
    ask,
    { id, person_id: personId, office_id: null, sensitive },
    { from: null, to: 'draft', by, reason: null, note: null },
  );
  return ok({ id, number, twins: twins.map(twin => twin.number) });
}

/** A number people can say on the telephone: R-0512. Each agency counts its own. */
async function nextNumber({ tx }: Ask): Promise<string> {
  const { rows } = await sql<{ next: number }>`select app_definer.next_referral_number() as next`.execute(tx);
  return `R-${String(rows[0]!.next).padStart(4, '0')}`;
}
