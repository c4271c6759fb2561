import type { RouteLine } from '../../../platform/http/route-line.ts';

const page = (name: string): string => `modules/referrals/pages/${name}`;

/** Services as families see them. */
export const routes: readonly RouteLine[] = [
  { path: 'home/children/:childId/services', page: page('child-services.tsx'), action: 'referrals.view-child' },
  { path: 'home/services', page: page('own-services.tsx'), action: 'referrals.view-own' },
  {
    path: 'home/services/ask',
    page: page('ask-for-help.tsx'),
    action: 'referrals.ask',
    submits: 'referrals.ask',
  },
  {
    path: 'home/services/:referralId/no',
    page: page('say-no.tsx'),
    action: 'referrals.view-own',
    submits: 'referrals.view-own',
  },
  {
    path: 'home/services/:referralId/fit',
    page: page('fit.tsx'),
    action: 'referrals.ask',
    submits: 'referrals.ask',
  },
  { path: 'home/services/:referralId/certificate', page: page('certificate.tsx'), action: 'referrals.view-own' },
];
