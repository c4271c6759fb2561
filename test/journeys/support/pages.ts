/** Where a page of the route table is seen: by whom, and at which address. */
export type PageSeen =
  | {
      readonly as: string;
      /** A page to look on for a link to this one; the route itself when it has no parameters. */
      readonly on?: string;
    }
  | {
      /** The journey that sees it, where it cannot be opened from an address alone; or why it is no page. */
      readonly elsewhere: string;
    };

const maya = { as: 'Maya Thornton' };
const malik = (on: string) => ({ ...maya, on: `child/${on}` });
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
  'children/:childId': malik(''),
  'children/:childId/people': malik('people'),
  'children/:childId/placement': malik('placement'),
  'children/:childId/health': malik('health'),
  'children/:childId/school': malik('school'),
  'children/:childId/documents': malik('documents'),
  'children/:childId/tasks': malik('tasks'),
  'children/:childId/who-can-see': malik('who-can-see'),
  'children/:childId/history': malik('history'),
  'children/:childId/names': malik('names'),
  'children/:childId/documents/new': malik('documents/new'),
  'children/:childId/documents/:documentId/replace': { elsewhere: 'needs a paper: bad-input.test.ts' },
  'children/:childId/documents/:documentId/file': download,
  'children/:childId/tasks/new': malik('tasks/new'),
  'children/:childId/tasks/:taskId/complete': malik('tasks'),
  'children/:childId/tasks/:taskId/drop': malik('tasks'),
  'children/:childId/team/new': malik('team/new'),
  'children/:childId/team/:memberId/end': malik('people'),
  'children/:childId/transfer': { as: 'Denise Hargrove', on: 'child/transfer' },
  'children/:childId/health/allergies/new': malik('health/allergies/new'),
  'children/:childId/health/medicines/new': malik('health/medicines/new'),
  'children/:childId/health/conditions/new': malik('health/conditions/new'),
  'children/:childId/health/coverage/new': malik('health/coverage/new'),
  'children/:childId/health/card': malik('health/card'),
  'children/:childId/health/:list/:lineId/end': malik('health'),
  'children/:childId/school/new': malik('school/new'),
  'children/:childId/school/grade': malik('school/grade'),
  'children/:childId/move': onward,
  'children/:childId/move/:step': malik('move/when'),
  'children/:childId/whereabouts': malik('whereabouts'),
  'children/:childId/placements/:placementId/correct': malik('placement'),
  'children/:childId/leave-care': malik('leave-care'),
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
