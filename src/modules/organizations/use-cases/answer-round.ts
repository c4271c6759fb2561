import { ok, type Result } from '#kernel/result.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import type { RoundAnswer } from '../contract.ts';
import { servicesOfOrganization } from '../store/service-pages.ts';
import { verifyEntry } from './verify-entry.ts';

/**
 * Takes what an organization says of its own entry: all of it is true, it was changed, or they have closed. What is true
 * counts as checked today. Staff ends what has closed: a link that was passed on must not take an entry out.
 */
export async function answerRound(
  ask: GuestAsk,
  { answer }: { readonly answer: RoundAnswer },
): Promise<Result<void, never>> {
  const { organizationId } = ask.guest;
  if (answer === 'true')
    for (const { id: serviceId } of await servicesOfOrganization(ask.tx, organizationId))
      await verifyEntry(ask, { serviceId });
  await ask.tx
    .updateTable('app.verification_request')
    .set({ answer, answered_at: ask.now })
    .where('organization_id', '=', organizationId)
    .where('answered_at', 'is', null)
    .execute();
  return ok(undefined);
}
