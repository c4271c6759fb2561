/**
 * One contact a month may bring: what it is, in what share of months, and in how many of 4,096 times it comes about,
 * goes this way, and is at this place when people meet. Made up: nobody publishes them. Months with a visit and visits
 * in the residence lie within what states report (figures.ts).
 */
export type Line = {
  readonly kind: string;
  readonly share: number;
  readonly held: number;
  readonly ways: readonly (readonly [way: string, of: number])[];
  readonly places: readonly (readonly [place: string, of: number])[];
  /** Only for children with brothers or sisters in care, or of school age. */
  readonly only?: 'siblings' | 'pupils';
};

const atHome = [
  ['residence', 3280],
  ['school', 330],
  ['office', 240],
  ['community', 160],
  ['other', 86],
] as const;
const around = [
  ['community', 1500],
  ['office', 1300],
  ['family_home', 800],
  ['residence', 496],
] as const;
const inPerson = [
  ['in_person', 3960],
  ['video', 136],
] as const;
const together = [
  ['in_person', 3480],
  ['video', 410],
  ['phone', 206],
] as const;
const byPhone = [
  ['phone', 2650],
  ['in_person', 820],
  ['text', 626],
] as const;
const letters = [
  ['phone', 2870],
  ['in_person', 820],
  ['letter', 406],
] as const;

/** Visits of the case manager: the month's own, sometimes a second one, and one that was tried and did not come about. */
export const visits: readonly Line[] = [
  { kind: 'caseworker_visit', share: 0.955, held: 4096, ways: inPerson, places: atHome },
  { kind: 'caseworker_visit', share: 0.06, held: 4096, ways: inPerson, places: atHome },
  {
    kind: 'caseworker_visit',
    share: 0.05,
    held: 0,
    ways: [
      ['in_person', 3300],
      ['phone', 796],
    ],
    places: atHome,
  },
];

/** What else is written down in a month. */
export const others: readonly Line[] = [
  ...Array.from({ length: 3 }, () => ({
    kind: 'family_time',
    share: 0.55,
    held: 3440,
    ways: together,
    places: around,
  })),
  { kind: 'sibling_visit', share: 0.35, held: 3700, ways: together, places: around, only: 'siblings' },
  { kind: 'caregiver_contact', share: 0.7, held: 3900, ways: byPhone, places: [['residence', 4096]] },
  { kind: 'caregiver_contact', share: 0.35, held: 3900, ways: byPhone, places: [['residence', 4096]] },
  { kind: 'parent_contact', share: 0.65, held: 3300, ways: byPhone, places: around },
  { kind: 'school_contact', share: 0.5, held: 3900, ways: letters, places: [['school', 4096]], only: 'pupils' },
  { kind: 'provider_contact', share: 0.35, held: 3950, ways: letters, places: [['provider', 4096]] },
  {
    kind: 'other',
    share: 0.15,
    held: 4000,
    ways: letters,
    places: [
      ['court', 2600],
      ['community', 1496],
    ],
  },
];
