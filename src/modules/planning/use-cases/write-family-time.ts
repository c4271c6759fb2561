import { type Id, newId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { WriteFamilyTime } from '../contract.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';
import { familyTimeOfPlans } from '../store/goals.ts';

/** Writes into the draft how often the child is with somebody of the family, where, and who is with them. Throws NotThere. */
export async function writeFamilyTime(ask: Ask, input: WriteFamilyTime): Promise<Result<{ id: Id }, NotAtWork>> {
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const { plan } = found.value;
  const id = newId();
  await ask.tx
    .insertInto('app.case_plan_family_time')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: plan.child_id,
      plan_id: plan.id,
      with_whom: input.withWhom.trim(),
      way: input.way,
      times: input.times,
      times_per: input.timesPer,
      minutes: input.minutes,
      place: input.place?.trim() || null,
      supervision: input.supervision,
    })
    .execute();
  return ok({ id });
}

/** Takes a line of family time out of the draft; history keeps it. Throws NotThere. */
export async function dropFamilyTime(
  ask: Ask,
  { planId, lineId }: { readonly planId: Id; readonly lineId: Id },
): Promise<Result<null, NotAtWork>> {
  const found = await planAtWork(ask, planId);
  if (!found.ok) return found;
  const line = (await familyTimeOfPlans(ask.tx, [found.value.plan.id])).find(({ id }) => id === lineId);
  if (!line) return notThere();
  await ask.tx.deleteFrom('app.case_plan_family_time').where('id', '=', line.id).execute();
  return ok(null);
}
