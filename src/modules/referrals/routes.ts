import type { RouteLine } from '../../platform/http/route-line.ts';

const page = (name: string): string => `modules/referrals/pages/${name}`;
const services = 'children/:childId/services';

export const routes: readonly RouteLine[] = [
  { path: services, page: page('services.tsx'), action: 'referrals.view' },
  { path: `${services}/new`, page: page('open-referral.tsx'), action: 'referrals.write', submits: 'referrals.write' },
  {
    path: `${services}/:referralId`,
    page: page('referral.tsx'),
    action: 'referrals.view',
    submits: 'referrals.write',
  },
];
