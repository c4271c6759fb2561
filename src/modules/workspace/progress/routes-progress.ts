import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/workspace/progress/pages';
const view = { action: 'workspace.view-progress' };

export const progressRoutes: readonly RouteLine[] = [
  { path: 'children/:childId/progress', page: `${pages}/progress.tsx`, ...view },
  { path: 'children/:childId/progress/paper', page: `${pages}/progress-paper.ts`, ...view },
];
