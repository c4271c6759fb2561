import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/court/standing/pages';
const court = 'children/:childId/court';
const keep = { action: 'court.keep-standing', submits: 'court.keep-standing' };

export const standingRoutes: readonly RouteLine[] = [
  { path: `${court}/standing`, page: `${pages}/standing.tsx`, action: 'court.view' },
  { path: `${court}/cases/new`, page: `${pages}/add-case.tsx`, ...keep },
  { path: `${court}/cases/:courtCaseId/end`, page: `${pages}/end-case.tsx`, ...keep },
  { path: `${court}/parties/new`, page: `${pages}/add-party.tsx`, ...keep },
  { path: `${court}/parties/:partyId/end`, page: `${pages}/end-party.tsx`, ...keep },
  { path: `${court}/status/new`, page: `${pages}/legal-status.tsx`, ...keep },
];
