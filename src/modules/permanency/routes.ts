import type { RouteLine } from '../../platform/http/route-line.ts';

const here = 'modules/permanency';
const child = 'children/:childId/permanency';
const writes = (action: string) => ({ action, submits: action });

export const routes: readonly RouteLine[] = [
  { path: child, page: `${here}/pages/permanency.tsx`, action: 'permanency.view' },
  { path: `${child}/goals/new`, page: `${here}/goals/pages/set-goal.tsx`, ...writes('permanency.set-goal') },
  {
    path: `${child}/goals/:permanencyGoalId/tasks/new`,
    page: `${here}/goals/pages/add-goal-task.tsx`,
    ...writes('permanency.set-goal'),
  },
  {
    path: `${child}/goals/:permanencyGoalId/steps/new`,
    page: `${here}/path/pages/take-path-step.tsx`,
    ...writes('permanency.take-path-step'),
  },
  {
    path: `${child}/goals/:permanencyGoalId/subsidy`,
    page: `${here}/path/pages/agree-subsidy.tsx`,
    ...writes('permanency.take-path-step'),
  },
  {
    path: `${child}/conditions/new`,
    page: `${here}/home/pages/set-condition.tsx`,
    ...writes('permanency.set-condition'),
  },
  {
    path: `${child}/conditions/:conditionId`,
    page: `${here}/home/pages/record-progress.tsx`,
    ...writes('permanency.set-condition'),
  },
  {
    path: `${child}/way-home/new`,
    page: `${here}/home/pages/take-return-step.tsx`,
    ...writes('permanency.take-return-step'),
  },
  {
    path: `${child}/reviews/new`,
    page: `${here}/reviews/pages/record-review.tsx`,
    ...writes('permanency.record-review'),
  },
  {
    path: `${child}/decision`,
    page: `${here}/termination/pages/decide-termination.tsx`,
    ...writes('permanency.decide-termination'),
  },
  {
    path: 'children/:childId/closing',
    page: `${here}/closing/pages/closing.tsx`,
    action: 'permanency.view-closing',
    submits: 'permanency.move-case',
  },
  { path: `${child}/seal`, page: `${here}/sealing/pages/seal-file.tsx`, ...writes('permanency.seal-file') },
  { path: 'sealed-files', page: `${here}/sealing/pages/sealed-files.tsx`, action: 'permanency.view-sealed-files' },
  {
    path: 'sealed-files/:sealedFileId/orders/new',
    page: `${here}/sealing/pages/record-order.tsx`,
    ...writes('permanency.open-sealed-file'),
  },
  {
    path: 'sealed-files/orders/:sealedOrderId/end',
    page: `${here}/sealing/pages/end-order.tsx`,
    ...writes('permanency.open-sealed-file'),
  },
  { path: 'opened-files', page: `${here}/sealing/pages/opened-files.tsx`, action: 'permanency.view-own-orders' },
  { path: 'permanency', page: `${here}/pages/board.tsx`, action: 'permanency.view-board' },
  { path: 'home/way-home', page: `${here}/home/pages/way-home.tsx`, action: 'permanency.view-way-home' },
];
