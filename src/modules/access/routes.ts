import type { RouteLine } from '../../platform/http/route-line.ts';

export const routes: readonly RouteLine[] = [
  {
    path: 'account',
    page: 'modules/access/pages/account.tsx',
    action: 'access.view-account',
    submits: 'access.change-language',
  },
  { path: 'access', page: 'modules/access/pages/reach.tsx', action: 'access.view-reach' },
  { path: 'privacy', page: 'modules/access/pages/privacy.tsx', action: 'access.view-privacy' },
  {
    path: 'break-glass',
    page: 'modules/access/pages/emergency.tsx',
    action: 'access.view-emergency',
    submits: 'access.open-in-emergency',
  },
  {
    path: 'break-glass/log',
    page: 'modules/access/pages/emergency-log.tsx',
    action: 'access.view-emergency-log',
    submits: 'access.review-emergency',
  },
];
