import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/workspace/around/pages';

export const aroundRoutes: readonly RouteLine[] = [
  { path: 'children/:childId/people', page: `${pages}/child-people.tsx`, action: 'workspace.view-around' },
  { path: 'home/team', page: `${pages}/own-team.tsx`, action: 'workspace.view-own-team' },
];
