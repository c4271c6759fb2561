import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/visits/capture/pages';
const write = { action: 'visits.record-contact', submits: 'visits.record-contact' };

export const captureRoutes: readonly RouteLine[] = [
  { path: 'children/:childId/contacts/new', page: `${pages}/record-visit.tsx`, ...write },
  { path: 'children/:childId/contacts/:contactId', page: `${pages}/visit.tsx`, action: 'visits.view' },
  { path: 'children/:childId/contacts/:contactId/correct', page: `${pages}/correct-visit.tsx`, ...write },
  { path: 'home/children/:childId/agreed', page: `${pages}/agreed.tsx`, action: 'visits.view-agreed' },
];
