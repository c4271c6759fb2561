import type { RouteLine } from '../../platform/http/route-line.ts';
import { memorandumRoutes } from './memoranda/routes-memoranda.ts';
import { networkRoutes } from './network/routes-network.ts';
import { routes as partners } from './partners/routes-partners.ts';
import { profileRoutes } from './profile/routes-profile.ts';
import { promiseRoutes } from './promises/routes-promises.ts';

const pages = 'modules/partnerships/pages';

export const routes: readonly RouteLine[] = [
  ...networkRoutes,
  { path: 'communities', page: `${pages}/communities.tsx`, action: 'partnerships.view' },
  {
    path: 'communities/new',
    page: `${pages}/add-community.tsx`,
    action: 'partnerships.keep',
    submits: 'partnerships.keep',
  },
  {
    path: 'communities/:communityId',
    page: `${pages}/community.tsx`,
    action: 'partnerships.view',
    submits: 'partnerships.keep',
  },
  {
    path: 'communities/:communityId/steps/:stepId',
    page: `${pages}/step.tsx`,
    action: 'partnerships.keep',
    submits: 'partnerships.keep',
  },
  {
    path: 'settings/steps',
    page: `${pages}/step-library.tsx`,
    action: 'partnerships.keep-library',
    submits: 'partnerships.keep-library',
  },
  {
    path: 'settings/steps/:stepId',
    page: `${pages}/library-step.tsx`,
    action: 'partnerships.keep-library',
    submits: 'partnerships.keep-library',
  },
  ...memorandumRoutes,
  ...partners,
  ...profileRoutes,
  ...promiseRoutes,
];
