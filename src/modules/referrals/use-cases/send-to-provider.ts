import { no, ok, type Result } from '#kernel/result.ts';
import { keptOrganization, organizationById } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { SendReferral } from '../contract.ts';
import { referralById } from '../store/referral.ts';
import { type OpenedToProvider, type OpenToProviderRefusal, openToProvider } from './open-to-provider.ts';
import { type SendRefusal, sendReferral } from './send-referral.ts';

export type SendToProviderRefusal =
  | SendRefusal
  | OpenToProviderRefusal
  /** No organization has accounts here, or this one has no e-mail. */
  | { readonly kind: 'way-not-open' };

/**
 * Sends a draft the way that was chosen. By e-mail the link goes out in the same transaction; by text message it is for the
 * worker to hand on; by fax and by telephone nothing is made. Whatever is refused, nothing was sent. Throws NotThere.
 */
export async function sendToProvider(
  ask: Ask,
  input: SendReferral,
): Promise<Result<{ dueOn: string; opened: OpenedToProvider | null }, SendToProviderRefusal>> {
  const { way, referralId } = input;
  const referral = await referralById(ask.tx, referralId);
  if (!referral) return notThere();
  const organization = await organizationById(ask.tx, await keptOrganization(ask.tx, referral.organization_id));
  if (way === 'portal' || (way === 'email' && !organization?.email?.trim())) return no({ kind: 'way-not-open' });
  const sent = await sendReferral(ask, input);
  if (!sent.ok || (way !== 'email' && way !== 'text')) return sent.ok ? ok({ ...sent.value, opened: null }) : sent;
  const opened = await openToProvider(ask, { referralId, byHand: way === 'text' });
  return opened.ok ? ok({ ...sent.value, opened: opened.value }) : opened;
}
