/** Words every room shares: refusals of the platform, and the pages for what went wrong. */
export const words = {
  problems: {
    'form-without-key': 'This form is out of date. Open the page again; what you typed is still below.',
    'sent-before-with-other-content':
      'This form was already sent with other answers. Open the page again to make another change.',
    'changed-meanwhile':
      'Somebody changed this record while you were working. Look at what it says now, then send again.',
    'not-allowed': 'Your part in this case does not include this.',
    'opened-in-emergency':
      'You opened this record in an emergency. You can read it; changes are made by the team of the case.',
    'in-the-future': 'This cannot be in the future',
    'before-birth': 'This is before the child was born',
  },
  failure: {
    notFoundTitle: 'We cannot find that page',
    notFound:
      'It may not exist, or it may not be yours to see. Check the address, or start again from your first page.',
    notAllowedTitle: 'This page is for another part',
    notAllowed: 'Your part does not include this page. If you need it, ask the agency.',
    conflictTitle: 'That did not go through',
    brokenTitle: 'Something went wrong on our side',
    broken:
      'Nothing you sent was lost half way: it was either saved whole or not at all. Please try again. If it happens again, call and give this number: {{request}}',
    home: 'Go to your first page',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    platform: typeof words;
  }
}
