import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/licensing/inquiries/pages';
const keeps = { action: 'licensing.keep-inquiries', submits: 'licensing.keep-inquiries' };

export const inquiryRoutes: readonly RouteLine[] = [
  { path: 'inquiries', page: `${pages}/inquiries.tsx`, action: 'licensing.keep-inquiries' },
  { path: 'inquiries/new', page: `${pages}/add-inquiry.tsx`, ...keeps },
  { path: 'inquiries/:inquiryId', page: `${pages}/inquiry.tsx`, ...keeps },
];
