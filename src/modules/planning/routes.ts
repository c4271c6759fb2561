import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/planning/pages';
const plans = 'children/:childId/case-plan';
const plan = `${plans}/:planId`;
const goal = `${plan}/goals/:goalId`;
const view = { action: 'planning.view' };
const write = { submits: 'planning.write' };
const form = { action: 'planning.write', ...write };
const takePart = { submits: 'planning.take-part' };

export const routes: readonly RouteLine[] = [
  { path: plans, page: `${pages}/plans.tsx`, ...view, ...write },
  { path: plan, page: `${pages}/plan.tsx`, ...view, ...write },
  { path: `${plan}/paper`, page: `${pages}/paper.ts`, ...view },
  { path: `${plan}/versions/:number`, page: `${pages}/version.tsx`, ...view },
  { path: `${plan}/goals/new`, page: `${pages}/new-goal.tsx`, ...form },
  { path: goal, page: `${pages}/goal.tsx`, ...view, ...write },
  { path: `${goal}/edit`, page: `${pages}/edit-goal.tsx`, ...form },
  { path: `${goal}/steps/new`, page: `${pages}/new-step.tsx`, ...form },
  { path: `${goal}/rate`, page: `${pages}/rate.tsx`, ...form },
  { path: `${goal}/evidence/:evidenceId`, page: `${pages}/take-evidence.tsx`, ...form },
  { path: `${plan}/take-over`, page: `${pages}/take-over.tsx`, action: 'planning.write' },
  { path: `${plan}/take-over/:takenFrom`, page: `${pages}/take-over-line.tsx`, ...form },
  { path: `${plan}/services/new`, page: `${pages}/new-service.tsx`, ...form },
  { path: `${plan}/family-time/new`, page: `${pages}/new-family-time.tsx`, ...form },
  { path: `${plan}/ask`, page: `${pages}/ask-input.tsx`, ...form },
  { path: `${plan}/inputs/:inputId`, page: `${pages}/answer-input.tsx`, ...form },
  { path: `${plan}/talk`, page: `${pages}/talk.tsx`, ...form },
  { path: `${plan}/contents/:code`, page: `${pages}/content.tsx`, ...form },
  { path: `${plan}/translations`, page: `${pages}/translate-plan.tsx`, ...form },
  { path: `${plan}/amend`, page: `${pages}/amend.tsx`, ...form },
  {
    path: 'home/children/:childId/case-plan',
    page: `${pages}/home-plan.tsx`,
    action: 'planning.view-home',
    ...takePart,
  },
  { path: 'home/case-plan', page: `${pages}/own-plan.tsx`, action: 'planning.view-own', ...takePart },
];
