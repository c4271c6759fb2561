import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/partnerships/network/pages';
const view = { action: 'partnerships.view-groups' };
const keep = { submits: 'partnerships.keep-groups' };

export const networkRoutes: readonly RouteLine[] = [
  { path: 'support-groups', page: `${pages}/groups.tsx`, ...view },
  { path: 'support-groups/new', page: `${pages}/open-group.tsx`, action: 'partnerships.keep-groups', ...keep },
  { path: 'support-groups/:groupId', page: `${pages}/group.tsx`, ...view, ...keep },
  { path: 'homes/:homeId/support-groups', page: `${pages}/home-groups.tsx`, ...view, ...keep },
];
