import type { RouteLine } from '../../platform/http/route-line.ts';
import { placeRoutes } from './places/routes-places.ts';
import { sharedRoutes } from './routes-goals.ts';

const page = (name: string): string => `modules/measures/pages/${name}`;

export const routes: readonly RouteLine[] = [
  ...placeRoutes,
  ...sharedRoutes,
  { path: 'reports/needs', page: page('needs.tsx'), action: 'measures.view-needs' },
  { path: 'reports/needs/list', page: page('needs-list.tsx'), action: 'measures.view-needs-behind' },
  { path: 'reports/needs/figures.csv', page: page('needs-csv.ts'), action: 'measures.view-needs' },
  { path: 'reports/needs/map', page: page('needs-map.tsx'), action: 'measures.view-needs' },
  { path: 'reports/time-to-service', page: page('time-to-service.tsx'), action: 'measures.view-needs' },
  { path: 'reports/services', page: page('services.tsx'), action: 'measures.view-array' },
  { path: 'reports/services/:organizationId', page: page('scorecard.tsx'), action: 'measures.view-array' },
  { path: 'reports/effects', page: page('effects.tsx'), action: 'measures.view-array' },
  {
    path: 'inbox/:secret/figures',
    page: page('own-figures.tsx'),
    action: 'measures.view-own-figures',
    submits: 'measures.view-own-figures',
  },
];
