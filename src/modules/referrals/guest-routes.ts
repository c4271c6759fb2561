import type { RouteLine } from '../../platform/http/route-line.ts';

/** What somebody of a service opens by a link, without an account; and where staff makes the link. */
export const routes: readonly RouteLine[] = [
  {
    path: 'r/:secret',
    page: 'modules/referrals/pages/by-link.tsx',
    action: 'referrals.answer-by-link',
    submits: 'referrals.answer-by-link',
  },
  {
    path: 'inbox/:secret',
    page: 'modules/referrals/pages/inbox.tsx',
    action: 'referrals.answer-by-link',
    submits: 'referrals.answer-by-link',
  },
  {
    path: 'inbox/:secret/:referralId',
    page: 'modules/referrals/pages/inbox-referral.tsx',
    action: 'referrals.answer-by-link',
    submits: 'referrals.answer-by-link',
  },
  {
    path: 'children/:childId/services/:referralId/link',
    page: 'modules/referrals/pages/link-for-provider.tsx',
    action: 'referrals.write',
    submits: 'referrals.write',
  },
];
