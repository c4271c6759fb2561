import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/court/orders/pages';
const court = 'children/:childId/court';
const record = { action: 'court.record-order', submits: 'court.record-order' };

export const orderRoutes: readonly RouteLine[] = [
  { path: `${court}/orders/new`, page: `${pages}/record-order.tsx`, ...record },
  { path: `${court}/hearings/:hearingId/order`, page: `${pages}/hearing-order.tsx`, ...record },
];
