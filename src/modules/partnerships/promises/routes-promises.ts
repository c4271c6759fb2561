import type { RouteLine } from '../../../platform/http/route-line.ts';

const page = (name: string): string => `modules/partnerships/promises/pages/${name}`;
const keep = { action: 'partnerships.keep', submits: 'partnerships.keep' };
const view = { action: 'partnerships.view' };

/** Promises, contacts, issues, and what follows from them. */
export const promiseRoutes: readonly RouteLine[] = [
  { path: 'promises', page: page('promises.tsx'), ...view },
  { path: 'promises/report.csv', page: page('promises-csv.ts'), ...view },
  { path: 'promises/new', page: page('add-promise.tsx'), ...keep },
  { path: 'promises/:commitmentId', page: page('promise.tsx'), ...view, submits: 'partnerships.view' },
  { path: 'partners/tasks', page: page('tasks.tsx'), ...view, submits: 'partnerships.view' },
  { path: 'partners/calendar', page: page('calendar.tsx'), ...view },
  { path: 'partners/risks', page: page('risks.tsx'), ...view, submits: 'partnerships.keep' },
  { path: 'partners/quiet', page: page('quiet.tsx'), ...view },
  { path: 'partners/outside', page: page('outside.tsx'), ...view, submits: 'partnerships.keep' },
  { path: 'partners/outside/new', page: page('add-factor.tsx'), ...keep },
  { path: 'partners/:partnershipId/promises', page: page('partner-promises.tsx'), ...view },
  {
    path: 'partners/:partnershipId/contacts',
    page: page('contacts.tsx'),
    ...view,
    submits: 'partnerships.log-contacts',
  },
  { path: 'partners/:partnershipId/contacts/agreed', page: page('contact-agreed.tsx'), ...keep },
  { path: 'partners/:partnershipId/issues', page: page('partner-issues.tsx'), ...view, submits: 'partnerships.keep' },
  { path: 'issues-register', page: page('issues.tsx'), ...view },
  { path: 'issues-register/new', page: page('add-issue.tsx'), ...keep },
  { path: 'issues-register/:issueId', page: page('issue.tsx'), ...view, submits: 'partnerships.view' },
];
