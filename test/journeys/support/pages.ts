/** Where a page of the route table is seen: by whom, and at which address. */
export type PageSeen =
  | {
      readonly as: string;
      /** A page to look on for a link to this one; the route itself when it has no parameters. */
      readonly on?: string;
      /** Whose record, where another child's has what the page needs. */
      readonly child?: string;
    }
  | {
      /** The journey that sees it, where it cannot be opened from an address alone; or why it is no page. */
      readonly elsewhere: string;
    };

const maya = { as: 'Maya Thornton' };
const poppy = (on: string) => ({ ...maya, on: `child/${on}` });
const lorraine = { as: 'Lorraine Baxter' };
const anyone = { as: '' };
const download = { elsewhere: 'a file: bad-input.test.ts' };
const onward = { elsewhere: 'leads on by itself: walk.test.ts' };

/** Every line of the route table; `child/…` is a page of one of the person's children. */
export const pagesSeen: Readonly<Record<string, PageSeen>> = {
  '/': onward,
  today: maya,
  team: { as: 'Denise Hargrove' },
  children: maya,
  'children/:childId': poppy(''),
  'children/:childId/people': poppy('people'),
  'children/:childId/placement': poppy('placement'),
  'children/:childId/health': poppy('health'),
  'children/:childId/school': poppy('school'),
  'children/:childId/documents': poppy('documents'),
  'children/:childId/tasks': poppy('tasks'),
  'children/:childId/who-can-see': poppy('who-can-see'),
  'children/:childId/history': poppy('history'),
  'children/:childId/names': poppy('names'),
  'children/:childId/documents/new': poppy('documents/new'),
  'children/:childId/documents/:documentId/replace': { elsewhere: 'needs a paper: bad-input.test.ts' },
  'children/:childId/documents/:documentId/file': download,
  'children/:childId/tasks/new': poppy('tasks/new'),
  'children/:childId/tasks/:taskId/complete': poppy('tasks'),
  'children/:childId/tasks/:taskId/drop': poppy('tasks'),
  'children/:childId/team/new': poppy('team/new'),
  'children/:childId/team/:memberId/end': poppy('people'),
  'children/:childId/transfer': { as: 'Denise Hargrove', on: 'child/transfer' },
  'children/:childId/health/allergies/new': poppy('health/allergies/new'),
  'children/:childId/health/medicines/new': poppy('health/medicines/new'),
  'children/:childId/health/conditions/new': poppy('health/conditions/new'),
  'children/:childId/health/coverage/new': poppy('health/coverage/new'),
  'children/:childId/health/card': poppy('health/card'),
  'children/:childId/health/:list/:lineId/end': poppy('health'),
  'children/:childId/school/new': poppy('school/new'),
  'children/:childId/school/grade': { ...poppy('school/grade'), child: 'Malik' },
  'children/:childId/move': onward,
  'children/:childId/move/:step': poppy('move/when'),
  'children/:childId/whereabouts': poppy('whereabouts'),
  'children/:childId/placements/:placementId/correct': poppy('placement'),
  'children/:childId/leave-care': poppy('leave-care'),
  homes: maya,
  'homes/:homeId': { ...maya, on: '/homes' },
  search: maya,
  account: maya,
  privacy: maya,
  patterns: maya,
  'break-glass': maya,
  'break-glass/log': { as: 'Lucien Fairweather' },
  home: lorraine,
  'home/kept': lorraine,
  'home/children/:childId': { ...lorraine, on: '/home' },
  'home/children/:childId/card': { ...lorraine, on: '/home' },
  'home/children/:childId/documents': { ...lorraine, on: 'own/documents' },
  'home/children/:childId/documents/new': { ...lorraine, on: 'own/documents/new' },
  'home/kept/documents/:documentId/file': download,
  help: lorraine,
  '/sign-in': anyone,
  '/sign-in/code': { elsewhere: 'after a password: sign-in.test.ts' },
  '/sign-in/set-up': { elsewhere: 'after an invitation: sign-in.test.ts' },
  '/sign-in/link': anyone,
  '/sign-in/link/:token': { elsewhere: 'sign-in.test.ts' },
  '/set-up/:token': { as: '', on: '/set-up/not-a-token' },
  '/sign-out': maya,
  '/signed-out': anyone,
  '/outbox': anyone,
};
