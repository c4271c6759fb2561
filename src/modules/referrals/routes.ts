import type { RouteLine } from '../../platform/http/route-line.ts';

const page = (name: string): string => `modules/referrals/pages/${name}`;
const services = 'children/:childId/services';

export const routes: readonly RouteLine[] = [
  { path: 'referrals', page: page('board.tsx'), action: 'referrals.board' },
  { path: 'intake', page: page('intake.tsx'), action: 'referrals.take-in', submits: 'referrals.take-in' },
  { path: 'intake/add', page: page('take-in.tsx'), action: 'referrals.take-in', submits: 'referrals.take-in' },
  { path: services, page: page('services.tsx'), action: 'referrals.view', submits: 'referrals.write' },
  { path: `${services}/timeline`, page: page('timeline.tsx'), action: 'referrals.view' },
  {
    path: `${services}/goals/new`,
    page: page('set-goal.tsx'),
    action: 'referrals.write',
    submits: 'referrals.write',
  },
  { path: `${services}/new`, page: page('open-referral.tsx'), action: 'referrals.write', submits: 'referrals.write' },
  {
    path: `${services}/:referralId/appointments/:appointmentId/driver`,
    page: page('driver.tsx'),
    action: 'referrals.write',
    submits: 'referrals.write',
  },
  { path: `${services}/:referralId/fax`, page: page('fax.tsx'), action: 'referrals.write' },
  {
    path: `${services}/:referralId`,
    page: page('referral.tsx'),
    action: 'referrals.view',
    submits: 'referrals.write',
  },
];
