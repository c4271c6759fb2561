import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/agency/pages';
const manages = { action: 'agency.manage', submits: 'agency.manage' };

export const routes: readonly RouteLine[] = [
  { path: 'settings/areas', page: `${pages}/areas.tsx`, ...manages },
  { path: 'settings/areas/new', page: `${pages}/add-area.tsx`, ...manages },
  { path: 'settings/areas/:code', page: `${pages}/area.tsx`, action: 'agency.manage' },
  { path: 'settings/areas/:code/draw', page: `${pages}/redraw-area.tsx`, ...manages },
  { path: 'settings/small-groups', page: `${pages}/small-groups.tsx`, ...manages },
];
