import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { AnyAsk } from '#platform/http/guest-page.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { serviceById } from '../store/services.ts';

/** Says that what stands of a service was checked today, by whoever says it. Throws NotThere. */
export async function verifyEntry(
  ask: AnyAsk,
  { serviceId }: { readonly serviceId: Id },
): Promise<Result<void, NotAllowed>> {
  const service = await serviceById(ask.tx, serviceId);
  if (!service || service.ended_on) return notThere();
  const refused = ask.who && mayNotKeep(ask.who);
  if (refused) return no(refused);

  await ask.tx
    .updateTable('app.service')
    .set({
      assured_on: ask.today.toString(),
      assurer: ask.who ? ask.who.name : ask.guest.organizationName,
      last_modified: ask.now,
    })
    .where('id', '=', serviceId)
    .execute();
  await refreshEntries(ask.tx, [service.organization_id]);
  return ok(undefined);
}
