import type { RouteLine } from '../../../platform/http/route-line.ts';

const pages = 'modules/court/telling/pages';
const court = 'children/:childId/court';
const tell = { action: 'court.tell', submits: 'court.tell' };
const mine = { action: 'court.view-own', submits: 'court.answer-own' };

export const tellingRoutes: readonly RouteLine[] = [
  {
    path: `${court}/hearings/:hearingId/about`,
    page: `${pages}/hearing.tsx`,
    action: 'court.view',
    submits: 'court.tell',
  },
  { path: `${court}/hearings/:hearingId/tell`, page: `${pages}/tell.tsx`, ...tell },
  { path: `${court}/hearings/:hearingId/attendance`, page: `${pages}/attendance.tsx`, ...tell },
  { path: `${court}/hearings/:hearingId/view`, page: `${pages}/view.tsx`, ...tell },
  { path: `${court}/hearings/:hearingId/statement`, page: `${pages}/take-statement.tsx`, ...tell },
  { path: `${court}/notices/:noticeId`, page: `${pages}/notice.tsx`, ...tell },
  { path: `${court}/notices/:noticeId/letter.pdf`, page: `${pages}/letter.ts`, action: 'court.tell' },
  { path: 'hearings', page: `${pages}/board.tsx`, action: 'court.board' },
  { path: 'home/hearings', page: `${pages}/my-hearings.tsx`, action: 'court.view-own' },
  { path: 'home/hearings/:noticeId', page: `${pages}/my-hearing.tsx`, ...mine },
  { path: 'home/hearings/:noticeId/letter.pdf', page: `${pages}/my-letter.ts`, action: 'court.view-own' },
  {
    path: 'home/hearings/:noticeId/statement',
    page: `${pages}/my-statement.tsx`,
    action: 'court.answer-own',
    submits: 'court.answer-own',
  },
];
