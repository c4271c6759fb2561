import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/visits/family-time/pages';
const about = 'children/:childId/family-time';
const view = { action: 'visits.view-family-time' };
const plan = { action: 'visits.plan-family-time', submits: 'visits.plan-family-time' };
const board = { action: 'visits.family-time-board', submits: 'visits.family-time-board' };
const own = { action: 'visits.view-own-family-time' };

/** Family time: what is ordered, what is planned, how it went; and as families see it. */
export const familyTimeRoutes: readonly RouteLine[] = [
  { path: about, page: `${pages}/family-time.tsx`, ...view },
  { path: `${about}/orders/new`, page: `${pages}/set-order.tsx`, ...plan },
  { path: `${about}/orders/:orderId`, page: `${pages}/order.tsx`, ...view, submits: 'visits.plan-family-time' },
  { path: `${about}/orders/:orderId/visits`, page: `${pages}/plan-visits.tsx`, ...plan },
  { path: `${about}/:visitId`, page: `${pages}/visit.tsx`, ...view, submits: 'visits.plan-family-time' },
  { path: `${about}/:visitId/move`, page: `${pages}/move-visit.tsx`, ...plan },
  { path: `${about}/:visitId/link`, page: `${pages}/links-to-answer.tsx`, ...plan },
  { path: `${about}/:visitId/record`, page: `${pages}/record-visit.tsx`, ...plan },
  { path: `${about}/:visitId/missed`, page: `${pages}/miss-visit.tsx`, ...plan },
  { path: 'family-time', page: `${pages}/board.tsx`, ...board },
  {
    path: 'f/:secret',
    page: `${pages}/answer-by-link.tsx`,
    action: 'visits.answer-by-link',
    submits: 'visits.answer-by-link',
  },
  { path: 'home/family-time', page: `${pages}/own-family-time.tsx`, ...own },
  { path: 'home/family-time/:guestId', page: `${pages}/own-visit.tsx`, ...own, submits: 'visits.view-own-family-time' },
];
