import type { RouteLine } from '../../../platform/http/route-line.ts';

const page = (name: string): string => `modules/assessments/instruments/pages/${name}.tsx`;
const child = 'children/:childId/assessments';
const give = { action: 'assessments.give', submits: 'assessments.give' };

export const instrumentRoutes: readonly RouteLine[] = [
  { path: 'instruments', page: page('instruments'), action: 'assessments.view-instruments' },
  {
    path: 'instruments/bring',
    page: page('bring-instrument'),
    action: 'assessments.bring-instruments',
    submits: 'assessments.bring-instruments',
  },
  { path: 'instruments/:instrumentCode', page: page('instrument'), action: 'assessments.view-instruments' },
  { path: 'assessments/due', page: page('dues'), action: 'assessments.view-due' },
  { path: child, page: page('assessments'), action: 'assessments.view' },
  { path: `${child}/new`, page: page('choose-assessment'), ...give },
  { path: `${child}/new/answers`, page: page('answer-assessment'), ...give },
  { path: `${child}/new/words`, page: page('finish-assessment'), ...give },
  { path: `${child}/profile`, page: page('profile'), action: 'assessments.view' },
  { path: `${child}/due`, page: page('child-dues'), action: 'assessments.view', submits: 'assessments.plan' },
  {
    path: `${child}/suggestions/:suggestionId`,
    page: page('suggestion'),
    action: 'assessments.decide',
    submits: 'assessments.decide',
  },
  {
    path: `${child}/:assessmentId`,
    page: page('assessment'),
    action: 'assessments.view',
    submits: 'assessments.give',
  },
];
