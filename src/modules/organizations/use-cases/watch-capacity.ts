import { type Id, newId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { serviceById } from '../store/services.ts';

/** Begins or ends being told when a service has room again. Asked twice it stays as it is. Throws NotThere. */
export async function watchCapacity(
  ask: Ask,
  { serviceId, watch }: { readonly serviceId: Id; readonly watch: boolean },
): Promise<Result<void, never>> {
  const service = await serviceById(ask.tx, serviceId);
  if (!service || service.ended_on) return notThere();
  const { tx, who } = ask;
  if (watch)
    await tx
      .insertInto('app.capacity_watch')
      .values({ id: newId(), agency_id: who.agencyId, user_id: who.userId, service_id: serviceId, since: ask.now })
      .onConflict(conflict => conflict.columns(['user_id', 'service_id']).doNothing())
      .execute();
  else
    await tx
      .deleteFrom('app.capacity_watch')
      .where('service_id', '=', serviceId)
      .where('user_id', '=', who.userId)
      .execute();
  return ok(undefined);
}
