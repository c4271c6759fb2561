import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/workspace/chronology/pages';
const view = { action: 'workspace.view-chronology' };

export const chronologyRoutes: readonly RouteLine[] = [
  { path: 'children/:childId/chronology', page: `${pages}/chronology.tsx`, ...view },
  { path: 'children/:childId/chronology/paper', page: `${pages}/chronology-paper.ts`, ...view },
];
