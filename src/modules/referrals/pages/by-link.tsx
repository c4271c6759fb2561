import { ok } from '#kernel/result.ts';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { GuestDoor, guestHandle, guestTitle } from '#web/shell/guest-door.tsx';
import { actByLink } from '../act-by-link.ts';
import { loadByLink } from '../load-by-link.ts';
import { ProviderReferral } from '../parts/provider-referral.tsx';
import { answerByLink } from '../policy.ts';
import type { Route } from './+types/by-link';

export const handle = guestHandle;
export const meta = guestTitle;

export const loader = guestPage(answerByLink, 'referral', async ask =>
  loadByLink(ask, { referralId: ask.guest.subjectId, address: `/r/${ask.params.secret}`, inbox: null }),
);

export const action = guestSubmit(answerByLink, 'referral', { words: 'referrals' }, async ask => {
  const acted = await actByLink(ask, ask.guest.subjectId);
  return acted.ok ? ok({ to: `/r/${ask.params.secret}?done=${acted.value.done}` }) : acted;
});

export default function ByLink({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open')
    return (
      <GuestDoor
        state={loaderData.state}
        thanks={loaderData.state === 'over' && loaderData.thanks}
        refused={actionData}
      />
    );
  return <ProviderReferral shown={loaderData} refused={actionData} />;
}
