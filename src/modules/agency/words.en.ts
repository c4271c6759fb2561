/** Words of agency in English. */
export const words = {
  problems: {
    'short-name-in-use': 'Another organization has this short name. Choose another one.',
    'no-such-organization': 'This organization is not one of the agency’s. Choose another one.',
    'no-such-office': 'This office is not one of the agency’s. Choose another one.',
    'area-version-overlaps': 'This neighborhood already has an outline for some of these days. End that one first.',
    'outline-needs-three-corners': 'An outline needs three corners or more',
    'ends-before-it-begins': 'The end must be after the beginning',
    'already-a-holiday': 'This day is a holiday already',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    agency: typeof words;
  }
}
