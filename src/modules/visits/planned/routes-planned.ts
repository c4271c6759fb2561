import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/visits/planned/pages';
const plan = { action: 'visits.plan', submits: 'visits.plan' };

export const plannedRoutes: readonly RouteLine[] = [
  { path: 'visits/day', page: `${pages}/day.tsx`, action: 'visits.plan' },
  { path: 'children/:childId/contacts/plan', page: `${pages}/plan-visit.tsx`, ...plan },
  { path: 'children/:childId/contacts/plans/:visitPlanId', page: `${pages}/change-plan.tsx`, ...plan },
];
