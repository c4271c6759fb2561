import type { RouteLine } from '../../platform/http/route-line.ts';

const child = 'children/:childId/tasks';
const one = `${child}/:taskId`;

export const routes: readonly RouteLine[] = [
  { path: child, page: 'modules/tasks/pages/child-tasks.tsx', action: 'tasks.view' },
  { path: `${child}/new`, page: 'modules/tasks/pages/add-task.tsx', action: 'tasks.open', submits: 'tasks.open' },
  {
    path: `${one}/complete`,
    page: 'modules/tasks/pages/complete-task.tsx',
    action: 'tasks.complete',
    submits: 'tasks.complete',
  },
  { path: `${one}/drop`, page: 'modules/tasks/pages/drop-task.tsx', action: 'tasks.drop', submits: 'tasks.drop' },
];
