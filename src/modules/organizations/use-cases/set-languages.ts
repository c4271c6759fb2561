import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { AnyAsk } from '#platform/http/guest-page.ts';
import type { SetLanguages } from '../contract.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { putLanguages, serviceById, touchService } from '../store/services.ts';

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Puts these languages (BCP 47 codes) in the place of those the service is said to be given in. Throws NotThere. */
export async function setLanguages(
  ask: AnyAsk,
  { serviceId, codes }: SetLanguages,
): Promise<Result<void, NotAllowed | Invalid>> {
  const service = await serviceById(ask.tx, serviceId);
  if (!service || service.ended_on) return notThere();
  const refused = ask.who && mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (codes.some(code => !TAG.test(code))) return no(invalid({ at: 'languages', code: 'not-a-language' }));

  await putLanguages(ask, { organizationId: service.organization_id, serviceId }, codes);
  await touchService(ask, serviceId);
  await refreshEntries(ask.tx, [service.organization_id]);
  return ok(undefined);
}
