import type { RouteLine } from '../../platform/http/route-line.ts';

export const routes: readonly RouteLine[] = [
  {
    path: 'children/:childId/names',
    page: 'modules/people/pages/edit-names.tsx',
    action: 'people.view-names',
    submits: 'people.edit-names',
  },
];
