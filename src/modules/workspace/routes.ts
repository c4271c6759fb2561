import type { RouteLine } from '../../platform/http/route-line.ts';
import { aroundRoutes } from './around/routes-around.ts';
import { chronologyRoutes } from './chronology/routes-chronology.ts';
import { progressRoutes } from './progress/routes-progress.ts';
import { fileRoutes } from './whole-file/routes-file.ts';

const pages = 'modules/workspace/pages';

export const routes: readonly RouteLine[] = [
  ...fileRoutes,
  { path: '/', page: `${pages}/begin.ts`, action: 'workspace.begin' },
  { path: 'today', page: `${pages}/today.tsx`, action: 'workspace.view-today' },
  { path: 'team', page: `${pages}/team.tsx`, action: 'workspace.view-team' },
  { path: 'calendar', page: `${pages}/calendar.tsx`, action: 'workspace.view-calendar' },
  { path: 'children', page: `${pages}/children.tsx`, action: 'workspace.view-children' },
  { path: 'children/:childId', page: `${pages}/child.tsx`, action: 'workspace.view-child' },
  ...chronologyRoutes,
  {
    path: 'sealed-files/orders/:sealedOrderId',
    page: 'modules/workspace/sealed-file/pages/sealed-file.tsx',
    action: 'workspace.read-sealed-file',
  },
  ...progressRoutes,
  ...aroundRoutes,
  { path: 'homes', page: `${pages}/homes.tsx`, action: 'workspace.view-homes' },
  { path: 'homes/:homeId', page: `${pages}/home-record.tsx`, action: 'workspace.view-home' },
  { path: 'search', page: `${pages}/search.tsx`, action: 'workspace.search', submits: 'workspace.search' },
  { path: 'home', page: `${pages}/family-home.tsx`, action: 'workspace.view-family-home' },
  { path: 'home/calendar', page: `${pages}/own-calendar.tsx`, action: 'workspace.view-own-calendar' },
  { path: 'home/kept', page: `${pages}/kept.tsx`, action: 'workspace.view-kept' },
  { path: 'home/children/:childId', page: `${pages}/family-child.tsx`, action: 'workspace.view-family-child' },
  { path: 'help', page: `${pages}/help.tsx`, action: 'workspace.view-help' },
  { path: 'patterns', page: `${pages}/patterns.tsx`, action: 'workspace.view-patterns' },
];
