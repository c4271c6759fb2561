import type { RouteLine } from '../../platform/http/route-line.ts';

const page = (name: string): string => `modules/measures/pages/${name}`;
const view = 'measures.view-goals';
const keep = { action: 'measures.keep-goals', submits: 'measures.keep-goals' };
const tell = { action: 'measures.tell-own-goals', submits: 'measures.tell-own-goals' };

/** Goals and figures that communities, partners and the agency share. */
export const sharedRoutes: readonly RouteLine[] = [
  { path: 'communities/compare', page: page('compare.tsx'), action: view },
  { path: 'communities/compare.csv', page: page('compare-csv.ts'), action: view },
  { path: 'communities/shared', page: page('published-figures.tsx'), action: view, submits: 'measures.keep-goals' },
  {
    path: 'communities/:communityId/goals',
    page: page('community-goals.tsx'),
    action: view,
    submits: 'measures.keep-goals',
  },
  { path: 'communities/:communityId/goals/new', page: page('add-goal.tsx'), ...keep },
  { path: 'communities/:communityId/goals/:goalId', page: page('change-goal.tsx'), ...keep },
  { path: 'communities/:communityId/goals/:goalId/figure', page: page('enter-figure.tsx'), ...keep },
  { path: 'communities/:communityId/joint-steps/new', page: page('add-joint-step.tsx'), ...keep },
  { path: 'communities/:communityId/joint-steps/:stepId', page: page('finish-joint-step.tsx'), ...keep },
  { path: 'communities/:communityId/rollout', page: page('rollout.tsx'), action: view, submits: 'measures.keep-goals' },
  { path: 'reports/partnerships', page: page('yearly.tsx'), action: view },
  { path: 'reports/partnerships.csv', page: page('yearly-csv.ts'), action: view },
  { path: 'reports/partnerships.pdf', page: page('yearly-paper.ts'), action: view },
  { path: 'partner/goals', page: page('own-goals.tsx'), action: 'measures.view-own-goals' },
  { path: 'partner/figures', page: page('own-published-figures.tsx'), action: 'measures.view-own-goals' },
  { path: 'partner/goals/:goalId/figure', page: page('own-goal-figure.tsx'), ...tell },
  { path: 'partner/steps/:stepId', page: page('own-step.tsx'), ...tell },
  { path: 'partner/aims/:aimId', page: page('own-aim.tsx'), ...tell },
];
