import type { RouteLine } from '../../../platform/http/route-line.ts';

const base = 'children/:childId/contacts/requests';
const pages = 'modules/visits/advocacy/pages';

export const advocacyRoutes: readonly RouteLine[] = [
  { path: base, page: `${pages}/requests.tsx`, action: 'visits.view-advocacy' },
  {
    path: `${base}/new`,
    page: `${pages}/add-request.tsx`,
    action: 'visits.keep-advocacy',
    submits: 'visits.keep-advocacy',
  },
  { path: `${base}/paper`, page: `${pages}/requests-paper.ts`, action: 'visits.view-advocacy' },
  {
    path: `${base}/:advocacyId`,
    page: `${pages}/request.tsx`,
    action: 'visits.view-advocacy',
    submits: 'visits.keep-advocacy',
  },
];
