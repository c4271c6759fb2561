import type { RouteLine } from '../../platform/http/route-line.ts';

const health = 'children/:childId/health';
const pages = 'modules/health/pages';

export const routes: readonly RouteLine[] = [
  { path: health, page: `${pages}/health.tsx`, action: 'health.view' },
  {
    path: `${health}/allergies/new`,
    page: `${pages}/add-allergy.tsx`,
    action: 'health.record-allergy',
    submits: 'health.record-allergy',
  },
  {
    path: `${health}/medicines/new`,
    page: `${pages}/add-medicine.tsx`,
    action: 'health.record-medicine',
    submits: 'health.record-medicine',
  },
  {
    path: `${health}/conditions/new`,
    page: `${pages}/add-condition.tsx`,
    action: 'health.record-condition',
    submits: 'health.record-condition',
  },
  {
    path: `${health}/coverage/new`,
    page: `${pages}/add-coverage.tsx`,
    action: 'health.record-coverage',
    submits: 'health.record-coverage',
  },
  {
    path: `${health}/card`,
    page: `${pages}/write-card.tsx`,
    action: 'health.write-card',
    submits: 'health.write-card',
  },
  { path: `${health}/:list/:lineId/end`, page: `${pages}/end-line.tsx`, action: 'health.end', submits: 'health.end' },
  {
    path: 'home/children/:childId/card',
    page: `${pages}/read-card.tsx`,
    action: 'health.read-card',
    submits: 'health.confirm-card',
  },
];
