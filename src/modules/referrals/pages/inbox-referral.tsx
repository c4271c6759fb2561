import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { GuestDoor, guestHandle, guestTitle } from '#web/shell/guest-door.tsx';
import { actByLink } from '../act-by-link.ts';
import { loadByLink } from '../load-by-link.ts';
import { ProviderReferral } from '../parts/provider-referral.tsx';
import { answerByLink } from '../policy.ts';
import type { Route } from './+types/inbox-referral';

export const handle = guestHandle;
export const meta = guestTitle;

const idOf = (params: Readonly<Record<string, string | undefined>>) =>
  isId(params.referralId) ? params.referralId : notThere();

export const loader = guestPage(answerByLink, 'inbox', async ask => {
  const inbox = `/inbox/${ask.params.secret}`;
  const referralId = idOf(ask.params);
  return loadByLink(ask, { referralId, address: `${inbox}/${referralId}`, inbox });
});

export const action = guestSubmit(answerByLink, 'inbox', { words: 'referrals' }, async ask => {
  const inbox = `/inbox/${ask.params.secret}`;
  const referralId = idOf(ask.params);
  const acted = await actByLink(ask, referralId);
  if (!acted.ok) return acted;
  const { done } = acted.value;
  // What was declined opens no more.
  return ok({ to: done === 'declined' ? `${inbox}?done=declined` : `${inbox}/${referralId}?done=${done}` });
});

export default function InboxReferral({ loaderData, actionData, params }: Route.ComponentProps) {
  if (loaderData.state !== 'open')
    return <GuestDoor state={loaderData.state} refused={actionData} inbox={`/inbox/${params.secret}`} />;
  return <ProviderReferral shown={loaderData} refused={actionData} />;
}
