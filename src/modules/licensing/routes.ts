import type { RouteLine } from '../../platform/http/route-line.ts';
import { inquiryRoutes } from './inquiries/routes-inquiries.ts';

const pages = 'modules/licensing/pages';
const issues = { action: 'licensing.issue-license', submits: 'licensing.issue-license' };
const keeps = { action: 'licensing.keep-profile', submits: 'licensing.keep-profile' };

export const routes: readonly RouteLine[] = [
  ...inquiryRoutes,
  { path: 'homes/:homeId/license', page: `${pages}/license.tsx`, ...issues },
  { path: 'homes/:homeId/renewal', page: `${pages}/renewal.tsx`, ...issues },
  { path: 'homes/:homeId/skills/new', page: `${pages}/add-skill.tsx`, ...keeps },
  { path: 'homes/:homeId/views/new', page: `${pages}/add-quality-view.tsx`, ...keeps },
];
