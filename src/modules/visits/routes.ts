import type { RouteLine } from '../../platform/http/route-line.ts';
import { familyTimeRoutes } from './family-time/routes-family.ts';

export const routes: readonly RouteLine[] = [
  {
    path: 'children/:childId/contacts',
    page: 'modules/visits/pages/contacts.tsx',
    action: 'visits.view',
    submits: 'visits.record-contact',
  },
  ...familyTimeRoutes,
];
