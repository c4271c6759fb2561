import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/clocks/pages';
const duty = 'children/:childId/dates/:obligationId';

export const routes: readonly RouteLine[] = [
  { path: 'children/:childId/dates', page: `${pages}/dates.tsx`, action: 'clocks.view-dates' },
  { path: duty, page: `${pages}/why.tsx`, action: 'clocks.view-why', submits: 'clocks.say-wrong' },
  {
    path: `${duty}/exception`,
    page: `${pages}/ask-exception.tsx`,
    action: 'clocks.ask-exception',
    submits: 'clocks.ask-exception',
  },
  {
    path: `${duty}/done`,
    page: `${pages}/document-duty.tsx`,
    action: 'clocks.document-duty',
    submits: 'clocks.document-duty',
  },
  {
    path: 'children/:childId/exceptions/:exceptionId',
    page: `${pages}/exception.tsx`,
    action: 'clocks.view-exception',
    submits: 'clocks.decide-exception',
  },
  { path: 'dates', page: `${pages}/my-dates.tsx`, action: 'clocks.view-my-dates' },
  { path: 'exceptions', page: `${pages}/exceptions.tsx`, action: 'clocks.view-exceptions' },
  { path: 'team/dates', page: `${pages}/board.tsx`, action: 'clocks.view-board' },
  { path: 'reports/dates', page: `${pages}/compliance.tsx`, action: 'clocks.view-compliance' },
  { path: 'reports/dates/cases', page: `${pages}/compliance-cases.tsx`, action: 'clocks.view-compliance-cases' },
  {
    path: 'homes/:homeId/dates',
    page: `${pages}/home-dates.tsx`,
    action: 'clocks.view-home-dates',
    submits: 'clocks.document-for-home',
  },
  {
    path: 'reports/dates/agency',
    page: `${pages}/agency-dates.tsx`,
    action: 'clocks.view-agency-dates',
    submits: 'clocks.document-for-agency',
  },
  { path: 'settings/reminders', page: `${pages}/reminders.tsx`, action: 'clocks.view-reminders' },
  {
    path: 'settings/reminders/:scheduleOf',
    page: `${pages}/set-reminders.tsx`,
    action: 'clocks.set-reminders',
    submits: 'clocks.set-reminders',
  },
  {
    path: 'account/calendar',
    page: `${pages}/calendar.tsx`,
    action: 'clocks.view-calendar',
    submits: 'clocks.change-calendar',
  },
  { path: 'calendar/:file', page: `${pages}/calendar-feed.ts`, action: 'clocks.read-calendar' },
];
