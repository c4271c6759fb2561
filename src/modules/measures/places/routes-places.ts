import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/measures/places/pages';

export const placeRoutes: readonly RouteLine[] = [
  { path: 'areas', page: `${pages}/areas-figures.tsx`, action: 'measures.view-places' },
  { path: 'areas/:areaCode', page: `${pages}/area-figures.tsx`, action: 'measures.view-places' },
  { path: 'communities/:communityId/figures', page: `${pages}/community-figures.tsx`, action: 'measures.view-places' },
];
