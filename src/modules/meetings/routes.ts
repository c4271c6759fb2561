import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/meetings/pages';
const about = 'children/:childId/meetings';
const view = { action: 'meetings.view' };
const call = { action: 'meetings.call', submits: 'meetings.call' };

export const routes: readonly RouteLine[] = [
  { path: about, page: `${pages}/meetings.tsx`, ...view },
  { path: `${about}/new`, page: `${pages}/call-meeting.tsx`, ...call },
  { path: `${about}/:meetingId`, page: `${pages}/meeting.tsx`, ...view, submits: 'meetings.call' },
  { path: `${about}/:meetingId/move`, page: `${pages}/move-meeting.tsx`, ...call },
  { path: `${about}/:meetingId/link`, page: `${pages}/links-to-answer.tsx`, ...call },
  { path: `${about}/:meetingId/record`, page: `${pages}/record-meeting.tsx`, ...call },
  {
    path: `${about}/:meetingId/share`,
    page: `${pages}/share-minutes.tsx`,
    action: 'meetings.share',
    submits: 'meetings.share',
  },
  { path: 'reports/meetings', page: `${pages}/engagement.tsx`, action: 'meetings.engagement' },
  {
    path: 'm/:secret',
    page: `${pages}/answer-by-link.tsx`,
    action: 'meetings.answer-by-link',
    submits: 'meetings.answer-by-link',
  },
  { path: 'home/meetings', page: `${pages}/own-meetings.tsx`, action: 'meetings.view-own' },
  {
    path: 'home/meetings/:inviteId',
    page: `${pages}/own-meeting.tsx`,
    action: 'meetings.view-own',
    submits: 'meetings.view-own',
  },
];
