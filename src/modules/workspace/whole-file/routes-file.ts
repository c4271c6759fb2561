import type { RouteLine } from '../../../platform/http/route-line.ts';

const file = 'children/:childId/whole-file';
const pages = 'modules/workspace/whole-file/pages';

export const fileRoutes: readonly RouteLine[] = [
  { path: file, page: `${pages}/requests.tsx`, action: 'workspace.view-file-requests' },
  {
    path: `${file}/new`,
    page: `${pages}/open-request.tsx`,
    action: 'workspace.open-file-request',
    submits: 'workspace.open-file-request',
  },
  {
    path: `${file}/:requestId`,
    page: `${pages}/request.tsx`,
    action: 'workspace.view-file-requests',
    submits: 'workspace.open-file-request',
  },
  {
    path: `${file}/:requestId/approve`,
    page: `${pages}/approve.tsx`,
    action: 'workspace.approve-file',
    submits: 'workspace.approve-file',
  },
  {
    path: `${file}/:requestId/items/:itemId`,
    page: `${pages}/item.tsx`,
    action: 'workspace.open-file-request',
    submits: 'workspace.open-file-request',
  },
  { path: `${file}/:requestId/pdf`, page: `${pages}/request-pdf.ts`, action: 'workspace.view-file-requests' },
];
