import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { ServiceState } from '../contract.ts';
import { planToChange } from '../plan-at-work.ts';
import type { NotAllowed } from '../policy.ts';
import { servicesOfPlans } from '../store/goals.ts';

export type FollowService = {
  readonly planId: Id;
  readonly serviceId: Id;
  readonly state: ServiceState;
  /** ISO day since which it stands so. */
  readonly on: string;
};
export type FollowServiceRefusal = NotAllowed | Invalid | { readonly kind: 'plan-is-closed' };

/**
 * Says where a service stands that has no referral in this record, such as one the family found itself; one with a referral
 * follows its steps. Throws NotThere.
 */
export async function followService(ask: Ask, input: FollowService): Promise<Result<null, FollowServiceRefusal>> {
  const found = await planToChange(ask, input.planId);
  if (!found.ok) return found;
  const service = (await servicesOfPlans(ask.tx, [found.value.plan.id])).find(({ id }) => id === input.serviceId);
  if (!service) return notThere();
  if (service.referral_id) return no(invalid({ at: 'state', code: 'service-follows-its-referral' }));
  if (input.on > ask.today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));

  await ask.tx
    .updateTable('app.case_plan_service')
    .set({
      state: input.state,
      state_on: input.on,
      ...(input.state === 'started' && { started_on: service.started_on ?? input.on }),
    })
    .where('id', '=', service.id)
    .execute();
  return ok(null);
}
