import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/cases/pages';

export const routes: readonly RouteLine[] = [
  {
    path: 'children/:childId/people/new',
    page: `${pages}/add-relative.tsx`,
    action: 'cases.add-member',
    submits: 'cases.add-member',
  },
  {
    path: 'children/:childId/people/add',
    page: `${pages}/confirm-relative.tsx`,
    action: 'cases.add-member',
    submits: 'cases.add-member',
  },
  {
    path: 'children/:childId/team/new',
    page: `${pages}/assign-part.tsx`,
    action: 'cases.fill-team',
    submits: 'cases.fill-team',
  },
  {
    path: 'children/:childId/team/:memberId/end',
    page: `${pages}/end-part.tsx`,
    action: 'cases.fill-team',
    submits: 'cases.fill-team',
  },
  {
    path: 'children/:childId/transfer',
    page: `${pages}/transfer-case.tsx`,
    action: 'cases.transfer',
    submits: 'cases.transfer',
  },
  { path: 'children/:childId/who-can-see', page: `${pages}/who-can-see.tsx`, action: 'cases.view-who-can-see' },
  { path: 'children/:childId/history', page: `${pages}/history.tsx`, action: 'cases.view-history' },
];
