import type { SetGoal, WriteStep } from '#modules/partnerships/index.ts';
import type { StoryDay } from './day.ts';
import type { OrganizationKey } from './keys.ts';

type Fraction = readonly [numerator: number, denominator: number];
/** A shared goal of a community; a number alone is a value, a pair so many of so many. */
export type StoryGoal = {
  readonly key: string;
  readonly community: string;
  readonly set: StoryDay;
  readonly by: 'S03' | 'S04';
  readonly title: readonly [en: string, es: string];
  readonly measuredBy: string;
  readonly measure: string | null;
  readonly unit: SetGoal['unit'];
  readonly better: SetGoal['better'];
  readonly from: Fraction | number;
  readonly to: Fraction | number;
  readonly until: StoryDay;
  /** Entered by the partners since. */
  readonly entered?: readonly (readonly [on: StoryDay, value: number])[];
  readonly draft?: true;
};

export const GOALS: readonly StoryGoal[] = [
  {
    key: 'home',
    community: 'eastbank',
    set: 'D-118',
    by: 'S04',
    title: ['More children go home safely from Eastbank', 'Más niños regresan a casa con seguridad desde Eastbank'],
    measuredBy: 'Reunified, of all exits in 365 days',
    measure: 'reunified_share',
    unit: 'percent',
    better: 'more',
    from: [1, 3],
    to: [3, 5],
    until: 'D+245',
  },
  {
    key: 'removals',
    community: 'eastbank',
    set: 'D-117',
    by: 'S04',
    title: ['Fewer removals', 'Menos separaciones de la familia'],
    measuredBy: 'Entries per 1,000 children in 365 days',
    measure: 'entry_rate',
    unit: 'per_1000',
    better: 'fewer',
    from: 1.85,
    to: 1.5,
    until: 'D+245',
  },
  {
    key: 'near-home',
    community: 'sawgrass',
    set: 'D-328',
    by: 'S03',
    title: ['Placed near home', 'Colocados cerca de casa'],
    measuredBy: 'Children from Sawgrass within 5 miles, not counting away',
    measure: 'within_5_miles',
    unit: 'percent',
    better: 'more',
    from: [0, 2],
    to: [2, 3],
    until: 'D+90',
  },
  {
    key: 'first-service',
    community: 'palmetto-springs',
    set: 'D-390',
    by: 'S03',
    title: ['Time to first service', 'Tiempo hasta el primer servicio'],
    measuredBy: 'Median days from need to start, entered by the partners each quarter',
    measure: null,
    unit: 'days',
    better: 'fewer',
    from: 34,
    to: 20,
    until: 'D+120',
    entered: [
      ['D-210', 31],
      ['D-120', 28],
      ['D-30', 26],
    ],
  },
  {
    key: 'homes',
    community: 'citrus-ridge',
    set: 'D-33',
    by: 'S03',
    title: ['Foster homes in Citrus Ridge', 'Hogares de acogida en Citrus Ridge'],
    measuredBy: 'Licensed homes',
    measure: 'licensed_homes',
    unit: 'count',
    better: 'more',
    from: 1,
    to: 4,
    until: 'D+330',
    draft: true,
  },
];

/** What partners want for themselves, and the goals that serve it. */
export const OBJECTIVES: readonly (readonly [
  partner: OrganizationKey,
  words: string,
  goals: readonly string[],
  told?: readonly ['under_way' | 'stuck', string],
])[] = [
  [
    'O03',
    'Every family in Eastbank has a neighbor to call',
    ['home', 'removals'],
    ['under_way', 'Three of six drivers'],
  ],
  ['O04', 'Family time where families live', ['home'], ['under_way', 'Rooms on Tuesdays']],
  ['O08', 'Parents stay in care long enough to go home with their children', ['home']],
  ['O19', 'Children come to preschool every day', []],
  ['O24', 'No baby leaves home for want of a nurse', ['removals']],
  ['O05', 'Shorter ways to family time', ['near-home']],
  ['O16', 'Rides that families can count on', ['near-home']],
  ['O01', 'First hour of counseling within three weeks', ['first-service']],
  ['O13', 'Parents at work before school begins', ['first-service']],
  ['O14', 'A home of their own before children come back', ['first-service']],
];

type StoryStep = Pick<WriteStep, 'words' | 'measuredBy' | 'means'> & {
  readonly community: string;
  readonly goal?: string;
  readonly by: 'S03' | 'S04';
  readonly written: StoryDay;
  /** Somebody of the agency, or a partner, perhaps with a second one. */
  readonly owner?: `S${number}` | OrganizationKey;
  readonly beside?: OrganizationKey;
  readonly due: StoryDay | null;
};

export const JOINT_STEPS: readonly StoryStep[] = [
  {
    community: 'eastbank',
    goal: 'home',
    by: 'S04',
    written: 'D-34',
    words: 'Open the family-time room on Saturdays at Eastbank Family Center',
    owner: 'O04',
    due: 'D+10',
    measuredBy: '3 Saturdays in the first month',
  },
  {
    community: 'eastbank',
    goal: 'home',
    by: 'S04',
    written: 'D-33',
    words: 'Train 10 neighbors as visit drivers',
    owner: 'O03',
    beside: 'O16',
    due: 'D+35',
    measuredBy: '10 checked drivers',
  },
  {
    community: 'eastbank',
    by: 'S04',
    written: 'D-32',
    words: 'Improve communication soon',
    due: null,
    measuredBy: null,
  },
  {
    community: 'sawgrass',
    by: 'S03',
    written: 'D-45',
    words: 'Move two workers to the clinic on Mondays',
    owner: 'S25',
    due: 'D-3',
    measuredBy: '2 desks used',
  },
  {
    community: 'palmetto-springs',
    by: 'S03',
    written: 'D-40',
    words: 'Pay parents for council hours',
    owner: 'S06',
    due: 'D+28',
    measuredBy: '100% paid in 14 days',
    means: '4,800 dollars, and a room in kind worth 1,200',
  },
  {
    community: 'palmetto-springs',
    by: 'S03',
    written: 'D-39',
    words: 'Sign next year’s memorandum',
    owner: 'S03',
    due: 'D+15',
    measuredBy: 'The memorandum renewed',
  },
];
