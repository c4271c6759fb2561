import type { RouteLine } from '../../platform/http/route-line.ts';

const school = 'children/:childId/school';
const pages = 'modules/education/pages';

export const routes: readonly RouteLine[] = [
  { path: school, page: `${pages}/school.tsx`, action: 'education.view' },
  {
    path: `${school}/new`,
    page: `${pages}/record-enrollment.tsx`,
    action: 'education.record-enrollment',
    submits: 'education.record-enrollment',
  },
  {
    path: `${school}/grade`,
    page: `${pages}/change-grade.tsx`,
    action: 'education.change-grade',
    submits: 'education.change-grade',
  },
];
