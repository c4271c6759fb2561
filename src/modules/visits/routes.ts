import type { RouteLine } from '../../platform/http/route-line.ts';
import { advocacyRoutes } from './advocacy/routes-advocacy.ts';
import { captureRoutes } from './capture/routes-capture.ts';
import { familyTimeRoutes } from './family-time/routes-family.ts';
import { plannedRoutes } from './planned/routes-planned.ts';

export const routes: readonly RouteLine[] = [
  {
    path: 'children/:childId/contacts',
    page: 'modules/visits/pages/contacts.tsx',
    action: 'visits.view',
    submits: 'visits.record-contact',
  },
  ...captureRoutes,
  ...plannedRoutes,
  ...advocacyRoutes,
  { path: 'visits/month', page: 'modules/visits/month/pages/month.tsx', action: 'visits.view-month' },
  ...familyTimeRoutes,
];
