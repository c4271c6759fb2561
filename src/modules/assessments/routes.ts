import type { RouteLine } from '../../platform/http/route-line.ts';
import { instrumentRoutes } from './instruments/routes-instruments.ts';

export const routes: readonly RouteLine[] = [
  ...instrumentRoutes,
  {
    path: 'children/:childId/services/needs/new',
    page: 'modules/assessments/pages/add-need.tsx',
    action: 'assessments.record-need',
    submits: 'assessments.record-need',
  },
  {
    path: 'children/:childId/services/needs/:needId/end',
    page: 'modules/assessments/pages/end-need.tsx',
    action: 'assessments.record-need',
    submits: 'assessments.record-need',
  },
];
