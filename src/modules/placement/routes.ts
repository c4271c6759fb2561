import type { RouteLine } from '../../platform/http/route-line.ts';
import { reasonsRoutes } from './best-interest/routes-reasons.ts';

export const routes: readonly RouteLine[] = [
  ...reasonsRoutes,
  {
    path: 'children/:childId/placement',
    page: 'modules/placement/pages/placement.tsx',
    action: 'placement.view',
    submits: 'placement.record-whereabouts',
  },
  { path: 'children/:childId/move', page: 'modules/placement/pages/begin-move.ts', action: 'placement.record-move' },
  {
    path: 'children/:childId/move/:step',
    page: 'modules/placement/pages/record-move.tsx',
    action: 'placement.record-move',
    submits: 'placement.record-move',
  },
  {
    path: 'children/:childId/whereabouts',
    page: 'modules/placement/pages/record-whereabouts.tsx',
    action: 'placement.record-whereabouts',
    submits: 'placement.record-whereabouts',
  },
  {
    path: 'children/:childId/placements/:placementId/correct',
    page: 'modules/placement/pages/correct-placement.tsx',
    action: 'placement.correct',
    submits: 'placement.correct',
  },
  {
    path: 'children/:childId/transition',
    page: 'modules/placement/transition/pages/transition.tsx',
    action: 'placement.view',
    submits: 'placement.record-move',
  },
  {
    path: 'children/:childId/leave-care',
    page: 'modules/placement/pages/leave-care.tsx',
    action: 'placement.end-episode',
    submits: 'placement.end-episode',
  },
];
