import type { LogContact, MakeCommitment } from '#modules/partnerships/index.ts';
import type { StoryDay } from './day.ts';
import type { OrganizationKey } from './keys.ts';

type Community = 'fisher-key' | 'citrus-ridge' | 'eastbank' | 'sawgrass' | 'palmetto-springs';

/** A promise of the county: by a partner, or by the agency (`CFP`) to a community. */
export type StoryPromise = {
  readonly by: OrganizationKey | 'CFP';
  readonly community: Community;
  readonly what: string;
  readonly forWhom?: MakeCommitment['forWhom'];
  readonly amount?: readonly [number: number, unit: string];
  readonly made: StoryDay;
  readonly due: StoryDay;
  readonly kept?: StoryDay;
  readonly released?: readonly [on: StoryDay, why: string];
  /** How much was done by a day. */
  readonly part?: readonly [on: StoryDay, amount: number];
};

const of = (
  by: StoryPromise['by'],
  community: Community,
  what: string,
  days: Pick<StoryPromise, 'made' | 'due' | 'kept'>,
  more: Partial<StoryPromise> = {},
): StoryPromise => ({ by, community, what, ...days, ...more });

/** Sixteen: kept on time 8, kept late 2, overdue 2, not yet due 3, let go 1. */
export const PROMISES: readonly StoryPromise[] = [
  of(
    'O03',
    'eastbank',
    '20 food boxes a month for families with a plan',
    { made: 'D-110', due: 'D-90', kept: 'D-91' },
    { amount: [20, 'boxes a month'], forWhom: 'birth' },
  ),
  of(
    'O03',
    'eastbank',
    'Two rooms for listening sessions',
    { made: 'D-109', due: 'D-70', kept: 'D-70' },
    { amount: [2, 'rooms'] },
  ),
  of('O03', 'eastbank', 'Name a resident for the Table', { made: 'D-109', due: 'D-60', kept: 'D-66' }),
  of(
    'O03',
    'eastbank',
    '6 visit drivers',
    { made: 'D-108', due: 'D-15' },
    { amount: [6, 'drivers'], part: ['D-16', 3], forWhom: 'birth' },
  ),
  of(
    'O03',
    'eastbank',
    'Winter coats for 15 children',
    { made: 'D-108', due: 'D+20' },
    { amount: [15, 'coats'], forWhom: 'foster' },
  ),
  of('CFP', 'eastbank', 'Monthly numbers to Eastbank by the 10th work day', {
    made: 'D-100',
    due: 'D-30',
    kept: 'D-31',
  }),
  of('CFP', 'eastbank', 'Answer to resident proposals in 15 work days', { made: 'D-100', due: 'D-25', kept: 'D-12' }),
  of('O04', 'eastbank', 'Saturday key holder', { made: 'D-75', due: 'D-20', kept: 'D-20' }, { forWhom: 'birth' }),
  of(
    'O07',
    'eastbank',
    '3 information evenings',
    { made: 'D-115', due: 'D-45', kept: 'D-48' },
    { amount: [3, 'evenings'], forWhom: 'foster' },
  ),
  of('O02', 'sawgrass', 'Two Monday desks', { made: 'D-60', due: 'D-3' }, { amount: [2, 'desks'] }),
  of(
    'O05',
    'sawgrass',
    'Extra Sunday hours',
    { made: 'D-85', due: 'D-33' },
    { released: ['D-40', 'Saturdays turned out to be enough.'], forWhom: 'birth' },
  ),
  of(
    'O16',
    'sawgrass',
    '40 rides a month',
    { made: 'D-85', due: 'D-28', kept: 'D-28' },
    { amount: [40, 'rides a month'], forWhom: 'birth' },
  ),
  of(
    'O10',
    'palmetto-springs',
    '3 mentors trained',
    { made: 'D-150', due: 'D-80', kept: 'D-81' },
    { amount: [3, 'mentors'], forWhom: 'birth' },
  ),
  of(
    'O13',
    'palmetto-springs',
    '4 youth work places',
    { made: 'D-140', due: 'D-55', kept: 'D-41' },
    { amount: [4, 'places'], forWhom: 'foster' },
  ),
  of(
    'O29',
    'palmetto-springs',
    'Caregiver peer group in Spanish',
    { made: 'D-50', due: 'D+12' },
    { forWhom: 'foster' },
  ),
  of('CFP', 'sawgrass', 'Share the training calendar', { made: 'D-20', due: 'D+5' }),
];

/** How often both sides agreed to talk: days between contacts, work days until each replies. */
export const RHYTHMS: readonly (readonly [partner: OrganizationKey, rhythm: number, ours: number, theirs: number])[] = [
  ['O03', 14, 2, 3],
  ['O04', 30, 2, 3],
  ['O07', 30, 2, 5],
  ['O08', 30, 2, 3],
  ['O02', 21, 2, 3],
  ['O05', 30, 2, 3],
  ['O16', 21, 2, 3],
  ['O10', 30, 2, 3],
  ['O29', 30, 2, 5],
  ['O01', 30, 2, 3],
  ['O13', 45, 3, 5],
  ['O21', 45, 3, 5],
];

/** A contact: with which partner, when, how, and what was said. `id` names it for the one that answers it. */
export type StoryContact = {
  readonly with: OrganizationKey | 'ridge-chapel';
  readonly on: StoryDay;
  readonly channel: LogContact['channel'];
  readonly direction?: 'in';
  readonly summary: string;
  readonly whom?: string;
  readonly next?: readonly [step: string, by: StoryDay];
  readonly id?: string;
  readonly answers?: string;
};

const c = (
  partner: StoryContact['with'],
  on: StoryDay,
  channel: StoryContact['channel'],
  summary: string,
  more: Partial<StoryContact> = {},
): StoryContact => ({ with: partner, on, channel, summary, ...more });

const them = { direction: 'in' } as const;

export const CONTACTS: readonly StoryContact[] = [
  // A prospect approached three times; what comes next is behind its day.
  c('ridge-chapel', 'D-70', 'letter', 'Wrote who we are and asked for an hour.', { whom: 'The parish office' }),
  c('ridge-chapel', 'D-50', 'phone', 'The office will ask the pastor. No promise.', { whom: 'The parish office' }),
  c('ridge-chapel', 'D-25', 'visit', 'Met the pastor after the service. He wants to see the van rota first.', {
    whom: 'Pastor Dale Ruiz',
    next: ['Bring the van rota to the pastor', 'D-4'],
  }),
  c('O03', 'D-40', 'meeting', 'Went through the letter of commitment line by line.'),
  c('O03', 'D-22', 'email', 'Asked how many drivers have their check.', { id: 'drivers' }),
  c('O03', 'D-20', 'phone', 'Three have it; three more wait for their record.', { ...them, answers: 'drivers' }),
  c('O03', 'D-8', 'visit', 'Coats are being collected. Drivers come up at the Table.', {
    next: ['Ask for the other three drivers', 'D+3'],
  }),
  c('O04', 'D-20', 'meeting', 'Handed over the key for Saturdays.'),
  c('O07', 'D-48', 'event', 'Third information evening; 14 people came.'),
  c('O07', 'D-12', 'phone', 'Two of the fourteen want to hear more.'),
  c('O08', 'D-28', 'meeting', 'With the family center: both ways of teaching stand, parents choose.'),
  c('O08', 'D-9', 'email', 'Asked whether the agreement could be extended.', { ...them, id: 'extend' }),
  c('O08', 'D-7', 'email', 'The Table decides; your director steps out for that item.', { answers: 'extend' }),
  c('O02', 'D-15', 'meeting', 'Signature of the memorandum and the two desks.'),
  c('O02', 'D-2', 'email', 'Asked when the desks will be free.', { id: 'desks' }),
  c('O05', 'D-10', 'meeting', 'Signed the memorandum. Saturdays go well.'),
  c('O16', 'D-18', 'email', 'Says that no-shows are counted against families.', { ...them, id: 'no-shows' }),
  c('O16', 'D-14', 'email', 'Proposed to sit together about the no-shows.', { answers: 'no-shows' }),
  c('O16', 'D-10', 'meeting', 'First talk about the no-shows; no agreement yet.'),
  c('O10', 'D-14', 'email', 'Sent the draft of the renewed memorandum.', { id: 'draft-O10' }),
  c('O10', 'D-11', 'email', 'Agrees, with one word changed.', { ...them, answers: 'draft-O10' }),
  c('O29', 'D-14', 'email', 'Sent the draft of the renewed memorandum.', { id: 'draft-O29' }),
  c('O29', 'D-12', 'phone', 'Agrees; the president signs next week.', { ...them, answers: 'draft-O29' }),
  c('O01', 'D-14', 'email', 'Sent the draft of the renewed memorandum.', {
    id: 'draft-O01',
    next: ['Ask again about the draft', 'D+1'],
  }),
  c('O13', 'D-41', 'visit', 'The fourth work place is found.'),
  c('O13', 'D-14', 'phone', 'Paul Nyberg leaves; nobody is named after him yet.', them),
  c('O14', 'D-30', 'meeting', 'A new fund is in sight; both would like to begin again.'),
  c('O21', 'D-52', 'email', 'Thanked for the tutoring hours.'),
  c('O22', 'D-33', 'meeting', 'Planning group; who is missing at the table.'),
  c('O22', 'D-8', 'email', 'Sent the first draft of the memorandum.'),
  c('O28', 'D-21', 'phone', 'Asked how notices should reach the office.'),
  c('O23', 'D-26', 'event', 'Listening session on the island.'),
  c('O17', 'D-28', 'meeting', 'Told them of the corrective plan, in person.'),
];
