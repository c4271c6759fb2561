import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { serviceById } from '../store/services.ts';

/** Ends a service today: nobody finds it any more, and what was referred to it stays readable. Throws NotThere. */
export async function endService(
  ask: Ask,
  { serviceId }: { readonly serviceId: Id },
): Promise<Result<void, NotAllowed>> {
  const service = await serviceById(ask.tx, serviceId);
  if (!service || service.ended_on) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);

  await ask.tx
    .updateTable('app.service')
    .set({ status: 'defunct', ended_on: ask.today.toString(), last_modified: ask.now })
    .where('id', '=', serviceId)
    .execute();
  await refreshEntries(ask.tx, [service.organization_id]);
  return ok(undefined);
}
