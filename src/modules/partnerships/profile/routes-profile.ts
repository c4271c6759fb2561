import type { RouteLine } from '../../../platform/http/route-line.ts';

const profile = 'partners/:partnershipId/profile';
const page = (name: string): string => `modules/partnerships/profile/pages/${name}.tsx`;
const action = 'partnerships.view';
const submits = 'partnerships.keep';

/** Pages of a partner's profile, and of what the partners of a community share. */
export const profileRoutes: readonly RouteLine[] = [
  { path: profile, page: page('profile'), action, submits },
  { path: `${profile}/print`, page: page('print'), action },
  { path: `${profile}/expectations`, page: page('expectations'), action, submits },
  { path: `${profile}/:part`, page: page('part'), action: 'partnerships.keep', submits },
  {
    path: 'partner/expectations',
    page: page('own-expectations'),
    action: 'partnerships.acknowledge-own',
    submits: 'partnerships.acknowledge-own',
  },
  { path: 'communities/:communityId/together', page: page('together'), action, submits },
];
