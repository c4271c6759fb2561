import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { needById } from '#modules/assessments/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { WriteService } from '../contract.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';

export type WriteServiceRefusal = NotAtWork | Invalid;

/**
 * Promises a service for a need, with the dose that is planned: so many times a week or month, for so many weeks (S4-64).
 * The need stays unmet until the service starts, which its referral tells. Throws NotThere.
 */
export async function writeService(ask: Ask, input: WriteService): Promise<Result<{ id: Id }, WriteServiceRefusal>> {
  const { tx, who, today } = ask;
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const { plan } = found.value;
  const need = await needById(tx, input.needId);
  const problems: Problem[] = [];
  if (!need || need.person_id !== (plan.adult_id ?? plan.child_id) || need.ended_on !== null)
    problems.push({ at: 'need', code: 'not-one-of' });
  const dose = [input.times, input.timesPer, input.weeks].filter(each => each !== null).length;
  if (dose !== 0 && dose !== 3) problems.push({ at: 'times', code: 'dose-is-not-whole' });
  if (!need || problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.case_plan_service')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: plan.child_id,
      plan_id: plan.id,
      need_id: need.id,
      need_of: need.person_id,
      words: input.words.trim(),
      provider: input.provider?.trim() || null,
      times: input.times,
      times_per: input.timesPer,
      weeks: input.weeks,
      state: 'promised',
      state_on: today.toString(),
      started_on: null,
      referral_id: null,
    })
    .execute();
  return ok({ id });
}
