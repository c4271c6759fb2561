import type { RouteLine } from '../../platform/http/route-line.ts';
import { orderRoutes } from './orders/routes-orders.ts';
import { reportRoutes } from './reports/routes-reports.ts';
import { standingRoutes } from './standing/routes-standing.ts';
import { tellingRoutes } from './telling/routes-telling.ts';

const court = 'children/:childId/court';

export const routes: readonly RouteLine[] = [
  ...reportRoutes,
  { path: court, page: 'modules/court/pages/court.tsx', action: 'court.view' },
  {
    path: 'home/children/:childId/court',
    page: 'modules/court/pages/outside-court.tsx',
    action: 'court.view-outside',
  },
  {
    path: `${court}/hearings/new`,
    page: 'modules/court/pages/set-hearing.tsx',
    action: 'court.set-hearing',
    submits: 'court.set-hearing',
  },
  {
    path: `${court}/hearings/:hearingId`,
    page: 'modules/court/pages/record-hearing.tsx',
    action: 'court.record-hearing',
    submits: 'court.record-hearing',
  },
  {
    path: `${court}/petitions/new`,
    page: 'modules/court/pages/record-petition.tsx',
    action: 'court.record-petition',
    submits: 'court.record-petition',
  },
  {
    path: `${court}/findings/new`,
    page: 'modules/court/pages/record-finding.tsx',
    action: 'court.record-finding',
    submits: 'court.record-finding',
  },
  {
    path: `${court}/:courtList/:recordId/correct`,
    page: 'modules/court/pages/correct-court-date.tsx',
    action: 'court.correct-date',
    submits: 'court.correct-date',
  },
  ...orderRoutes,
  ...standingRoutes,
  ...tellingRoutes,
];
