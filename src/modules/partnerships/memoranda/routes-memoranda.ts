import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/partnerships/memoranda/pages';
const list = 'agreements-with-partners';
const one = `${list}/:agreementId`;
const views = 'partnerships.view';
const keeps = 'partnerships.keep';

export const memorandumRoutes: readonly RouteLine[] = [
  { path: 'partners/:partnershipId/agreements', page: `${pages}/of-partner.tsx`, action: views },
  { path: list, page: `${pages}/agreements.tsx`, action: views },
  { path: `${list}/new`, page: `${pages}/new-agreement.tsx`, action: keeps, submits: keeps },
  { path: one, page: `${pages}/agreement.tsx`, action: views, submits: keeps },
  { path: `${one}/text`, page: `${pages}/text.tsx`, action: keeps, submits: keeps },
  { path: `${one}/duty`, page: `${pages}/duty.tsx`, action: keeps, submits: keeps },
  { path: `${one}/send`, page: `${pages}/send.tsx`, action: keeps, submits: keeps },
  { path: `${one}/notice`, page: `${pages}/notice.tsx`, action: keeps, submits: keeps },
  { path: `${one}/year`, page: `${pages}/year.tsx`, action: views },
  { path: `${one}/year/paper`, page: `${pages}/year-paper.ts`, action: views },
];
