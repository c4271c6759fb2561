import type { RouteLine } from '../../platform/http/route-line.ts';
import { holdRoutes } from './legal-hold/routes-hold.ts';

const papers = 'children/:childId/documents';
const own = 'home/children/:childId/documents';
const pages = 'modules/documents/pages';

export const routes: readonly RouteLine[] = [
  ...holdRoutes,
  { path: papers, page: `${pages}/documents.tsx`, action: 'documents.view' },
  { path: `${papers}/new`, page: `${pages}/add-document.tsx`, action: 'documents.add', submits: 'documents.add' },
  {
    path: `${papers}/:documentId/replace`,
    page: `${pages}/supersede-document.tsx`,
    action: 'documents.supersede',
    submits: 'documents.supersede',
  },
  { path: `${papers}/:documentId/file`, page: `${pages}/file.ts`, action: 'documents.download' },
  { path: own, page: `${pages}/own-documents.tsx`, action: 'documents.view-own' },
  {
    path: `${own}/new`,
    page: `${pages}/add-own-document.tsx`,
    action: 'documents.add-own',
    submits: 'documents.add-own',
  },
  { path: 'home/kept/documents/:documentId/file', page: `${pages}/own-file.ts`, action: 'documents.download-own' },
];
