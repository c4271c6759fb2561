import type { RouteLine } from '../../../platform/http/route-line.ts';

export const holdRoutes: readonly RouteLine[] = [
  {
    path: 'children/:childId/holds',
    page: 'modules/documents/legal-hold/pages/holds.tsx',
    action: 'documents.view-holds',
    submits: 'documents.place-hold',
  },
];
