import type { RouteLine } from '../../../platform/http/route-line.ts';

const base = 'children/:childId/placement/reasons';
const pages = 'modules/placement/best-interest/pages';

export const reasonsRoutes: readonly RouteLine[] = [
  { path: base, page: `${pages}/reasons.tsx`, action: 'placement.view-reasons' },
  {
    path: `${base}/new`,
    page: `${pages}/write-reasons.tsx`,
    action: 'placement.write-reasons',
    submits: 'placement.write-reasons',
  },
  {
    path: `${base}/:reasonsId`,
    page: `${pages}/one-decision.tsx`,
    action: 'placement.view-reasons',
    submits: 'placement.approve-reasons',
  },
  {
    path: `${base}/:reasonsId/write`,
    page: `${pages}/rewrite-reasons.tsx`,
    action: 'placement.write-reasons',
    submits: 'placement.write-reasons',
  },
];
