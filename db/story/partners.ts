import type { Level, PartnerState, Rank } from '#modules/partnerships/index.ts';
import type { StoryDay } from './day.ts';
import type { CommunityPersonKey, OrganizationKey } from './keys.ts';

/** Somebody who speaks for a partner: of the story's partner people, or one of whom only their partnership knows. */
export type StoryPartnerPerson = {
  readonly who: CommunityPersonKey | string;
  readonly rank: Rank | null;
  readonly title: string;
  readonly speaks?: string;
  readonly signs?: true;
};

/** A partnership as those who keep it would tell it. */
export type StoryPartner = {
  /** Of the directory; a name where it is not in there yet. */
  readonly organization: OrganizationKey | { readonly key: string; readonly name: string };
  readonly sector: string;
  readonly owner: 'S03' | 'S04';
  /** Community and since when; the last parts of their keys. */
  readonly communities: readonly (readonly [community: string, since: StoryDay])[];
  readonly introducedBy?: OrganizationKey;
  /** Where it stood since when, the first one first. */
  readonly stays: readonly (readonly [state: PartnerState, since: StoryDay, reason?: string, words?: string])[];
  readonly levels: readonly (readonly [level: Level, since: StoryDay, evidence: string])[];
  readonly people: readonly StoryPartnerPerson[];
  readonly score?: {
    readonly on: StoryDay;
    readonly points: readonly [contribution: number, reach: number, readiness: number];
    readonly why: readonly [contribution: string, reach: string, readiness: string];
  };
};

const person = (
  who: StoryPartnerPerson['who'],
  rank: Rank | null,
  title: string,
  more: Pick<StoryPartnerPerson, 'speaks' | 'signs'> = {},
): StoryPartnerPerson => ({ who, rank, title, ...more });

const met: StoryPartner['levels'][number][2] = 'We know each other and meet.';
const fitted = 'We fit our days and services to each other.';
const shared = 'We share rooms and people for one goal.';
const eastbank = (since: StoryDay) => [['eastbank', since]] as const;
const known = (since: StoryDay) => ['networking', since, met] as const;
const coordinated = (since: StoryDay) => ['coordinating', since, fitted] as const;
const cooperated = (since: StoryDay) => ['cooperating', since, shared] as const;
const asked = (from: StoryDay, since: StoryDay) =>
  [
    ['approached', from],
    ['partner', since],
  ] as const;

const inEastbank = (
  organization: OrganizationKey,
  sector: string,
  since: StoryDay,
  people: StoryPartner['people'],
  more: Pick<StoryPartner, 'introducedBy'> = {},
): StoryPartner => ({
  ...{ organization, sector, owner: 'S04', communities: eastbank('D-370') },
  stays: asked('D-378', since),
  levels: [known(since), coordinated('D-118')],
  people,
  ...more,
});
const inSawgrass = (organization: OrganizationKey, sector: string, people: StoryPartner['people']): StoryPartner => ({
  ...{ organization, sector, owner: 'S03', communities: [['sawgrass', 'D-600']] },
  stays: asked('D-615', 'D-600'),
  levels: [known('D-600'), coordinated('D-325'), cooperated('D-88')],
  people,
});
const inPalmetto = (organization: OrganizationKey, sector: string, people: StoryPartner['people']): StoryPartner => ({
  ...{ organization, sector, owner: 'S03', communities: [['palmetto-springs', 'D-880']] },
  stays: asked('D-895', 'D-880'),
  levels: [known('D-880'), coordinated('D-715'), cooperated('D-555')],
  people,
});

/** Whom the agency works with and looks at, community by community. */
export const PARTNERS: readonly StoryPartner[] = [
  // Fisher Key: nobody of their side is named as manager yet.
  {
    ...{ organization: 'O23', sector: 'residents', owner: 'S04', communities: [['fisher-key', 'D-59']] },
    stays: [
      ['identified', 'D-59'],
      ['interested', 'D-40'],
    ],
    levels: [['networking', 'D-40', 'They print our notices in their newsletter.']],
    people: [person('Ione Pell', 'sponsor', 'President'), person('Marty Quill', 'line', 'Ferry help')],
    score: {
      on: 'D-39',
      points: [2, 3, 1],
      why: ['Ferry help for family time.', 'Every household of the island.', 'Two people do everything.'],
    },
  },
  // Citrus Ridge: sectors are there of four of the six that are sought.
  {
    ...{ organization: 'O22', sector: 'residents', owner: 'S03', communities: [['citrus-ridge', 'D-140']] },
    stays: [
      ['identified', 'D-140'],
      ['approached', 'D-125'],
      ['interested', 'D-60'],
      ['invited', 'D-15'],
    ],
    levels: [['networking', 'D-60', 'Their hall is open to us twice a month.']],
    people: [person('O22-walt', 'manager', 'Chair', { speaks: 'en, es', signs: true })],
    score: {
      on: 'D-58',
      points: [3, 2, 2],
      why: ['A hall, food boxes, farm days.', 'Farm families we do not reach.', 'The board wants it in writing.'],
    },
  },
  {
    ...{ organization: 'O28', sector: 'tribes', owner: 'S03', communities: [['citrus-ridge', 'D-130']] },
    stays: asked('D-135', 'D-120'),
    levels: [known('D-120')],
    people: [person('O28-nora', 'manager', 'Director, child-welfare office', { signs: true })],
  },
  {
    organization: { key: 'citrus-ridge-parents', name: 'Citrus Ridge School Parents' },
    ...{ sector: 'schools', owner: 'S03', communities: [['citrus-ridge', 'D-90']], introducedBy: 'O22' },
    stays: [
      ['identified', 'D-90'],
      ['interested', 'D-30'],
    ],
    levels: [],
    people: [],
    score: {
      on: 'D-29',
      points: [2, 2, 3],
      why: ['Rides and homework help.', 'Families of two schools.', 'They asked us to come.'],
    },
  },
  {
    organization: { key: 'ridge-chapel', name: 'Ridge Road Chapel' },
    ...{ sector: 'faith', owner: 'S03', communities: [['citrus-ridge', 'D-85']], introducedBy: 'O22' },
    stays: [
      ['identified', 'D-85'],
      ['approached', 'D-70'],
    ],
    levels: [],
    people: [],
    score: {
      on: 'D-68',
      points: [2, 1, 0],
      why: ['A kitchen and a van.', 'A small congregation.', 'Nobody has answered yet.'],
    },
  },
  // Eastbank.
  inEastbank('O03', 'residents', 'D-370', [
    person('O03-rosa', 'manager', 'Director', { speaks: 'en, es', signs: true }),
  ]),
  inEastbank('O04', 'parents', 'D-360', [person('Corinne Adair', 'manager', 'Director', { speaks: 'en, es' })], {
    introducedBy: 'O03',
  }),
  inEastbank('O07', 'faith', 'D-350', [person('O07-ames', 'line', 'Deacon')], { introducedBy: 'O03' }),
  inEastbank('O08', 'substance_use', 'D-340', [person('O08-emil', 'sponsor', 'Director', { signs: true })]),
  inEastbank('O19', 'schools', 'D-330', [person('Pilar Sandoval', 'manager', 'Director', { speaks: 'en, es' })]),
  inEastbank('O24', 'health', 'D-320', [person('Gwen Ashby', 'manager', 'Nurse manager', { speaks: 'en, es, ht' })]),
  // Sawgrass.
  inSawgrass('O05', 'parents', [person('Leona Marsh', 'manager', 'House manager', { signs: true })]),
  inSawgrass('O02', 'health', [person('O02-tonya', 'manager', 'Manager', { speaks: 'en, es, ht' })]),
  inSawgrass('O11', 'schools', [person('Dale Whitcomb', 'manager', 'Student services')]),
  inSawgrass('O16', 'transport', [person('Sherry Boone', 'manager', 'Coordinator', { signs: true })]),
  inSawgrass('O12', 'income', [person('Curtis Yoder', 'line', 'Warehouse lead')]),
  // Palmetto Springs.
  {
    ...inPalmetto('O10', 'parents', [person('Faye Lindqvist', 'manager', 'Coordinator', { signs: true })]),
    communities: [
      ['palmetto-springs', 'D-880'],
      ['citrus-ridge', 'D-120'],
    ],
    levels: [
      known('D-880'),
      coordinated('D-715'),
      cooperated('D-555'),
      ['integrating', 'D-200', 'Mentors are matched by one team of both sides.'],
    ],
  },
  inPalmetto('O29', 'caregivers', [person('O29-mei-lin', 'manager', 'President', { speaks: 'en, es', signs: true })]),
  inPalmetto('O01', 'mental_health', [person('Hazel Prior', 'manager', 'Clinic manager', { speaks: 'en, es' })]),
  inPalmetto('O13', 'work', [person('O13-paul', 'line', 'Youth programs')]),
  {
    ...inPalmetto('O14', 'housing', [person('Ted Okafor', 'manager', 'Program manager', { speaks: 'en, es' })]),
    stays: [
      ...asked('D-895', 'D-880'),
      ['ended', 'D-220', 'lost_funding', 'The deposit fund ran out; both sides would begin again with a new one.'],
      ['interested', 'D-30', undefined, 'A new fund is in sight; we talk again.'],
    ],
    levels: [
      known('D-880'),
      coordinated('D-715'),
      cooperated('D-555'),
      ['networking', 'D-30', 'The first talk since.'],
    ],
  },
  inPalmetto('O21', 'schools', [person('Abel Nunn', 'line', 'Children’s librarian', { speaks: 'en, es' })]),
  // Works by contract, in no one community.
  {
    ...{ organization: 'O17', sector: 'health', owner: 'S03', communities: [] },
    stays: [['partner', 'D-300']],
    levels: [['coordinating', 'D-300', 'Hours are agreed by contract.']],
    people: [person('Janelle Frye', 'manager', 'Nursing manager', { signs: true })],
  },
];

/** Walks of life that Citrus Ridge wants at its table. */
export const SOUGHT = {
  community: 'citrus-ridge',
  sectors: ['parents', 'residents', 'faith', 'schools', 'health', 'tribes'],
};

/** Who speaks for the agency's side of each, besides whoever keeps it. */
export const SPONSOR = 'S01';
