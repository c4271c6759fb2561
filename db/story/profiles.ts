import type {
  AddContribution,
  AddExpectation,
  AddMandate,
  JoinCoalition,
  Line,
  SetApproach,
} from '#modules/partnerships/index.ts';
import type { StoryDay } from './day.ts';
import type { OrganizationKey } from './keys.ts';

type Brings = Pick<AddContribution, 'kind' | 'what' | 'amount' | 'per'> & { readonly limits?: string };
type Fund = {
  readonly mechanism: 'grant' | 'contract' | 'braided' | 'blended' | 'in_kind';
  readonly fund: string;
  readonly cents: number | null;
  readonly until: StoryDay | null;
};

/** What is known of a partner, from the day on which it was written down. */
export type StoryProfile = {
  readonly partner: OrganizationKey;
  readonly from: StoryDay;
  readonly lines?: Partial<Readonly<Record<Line, string>>>;
  /** How well the missions fit, and why. */
  readonly rating?: readonly [rating: 1 | 2 | 3 | 4, reasons: string];
  readonly brings?: readonly Brings[];
  readonly strengths?: readonly (readonly ['agency' | 'partner', string])[];
  readonly mandates?: readonly (Pick<AddMandate, 'basis' | 'title' | 'source' | 'forbids' | 'requires'> & {
    readonly until: StoryDay | null;
  })[];
  readonly approaches?: readonly Pick<SetApproach, 'topic' | 'approach' | 'words'>[];
  readonly funds?: readonly Fund[];
  readonly seats?: readonly Pick<JoinCoalition, 'coalition' | 'meetings' | 'name'>[];
  readonly note?: string;
};

/** How the agency itself works, as it tells its partners. */
export const OWN_LINES: Partial<Readonly<Record<Line, string>>> = {
  mission: 'Every child of the county grows up safe, in a family, near the people they know.',
  intake: 'A worker calls within two work days of a removal or a call for help.',
  hours: 'Monday to Friday, 8 to 5; on call at night and on weekends',
  eligibility: 'Families with an open case, and families who ask before there is one',
  forms: 'One page: who, what for, which language, how to reach them, written consent',
  referral_path:
    'The worker and the family agree what helps\nThe family says yes in writing\nThe partner is asked\nThe worker reads the answer and tells the family',
  load: 'About seven families for each worker',
  capacity: 'Two liaisons for five communities',
  transit: 'Bus 3 and 7 stop at the door.',
};

const mission = (words: string) => ({ mission: words });

export const PROFILES: readonly StoryProfile[] = [
  {
    partner: 'O29',
    from: 'D-870',
    lines: {
      mission: 'Foster and kin caregivers stand by one another, so that children stay where they are loved.',
      benefit_agency: 'Caregivers stay; news from homes comes early.',
      benefit_partner: 'A seat where rules are made, and rooms to meet in.',
      intake: 'A caregiver calls or comes; no form.',
      hours: 'Evenings and Saturdays',
      eligibility: 'Every caregiver of the county, licensed or kin',
      forms: 'Name and telephone number',
      referral_path:
        'The worker gives the number\nA mentor calls the same week\nThe mentor tells the worker that they met',
      load: 'Nine mentors, two caregivers each',
      capacity: 'Room for six more caregivers',
      committee: 'The board meets on the first Monday.',
      calendar: 'Kept by Mei-Lin Cross, shared every month',
      documents: 'A folder at the office on Palmetto Way',
    },
    rating: [3, 'Both want children to stay in one home; they speak for caregivers first, we for the whole family.'],
    brings: [
      {
        kind: 'volunteers',
        what: 'Mentors for new caregivers',
        amount: 9,
        per: 'month',
        limits: 'Evenings and Saturdays only',
      },
      { kind: 'skills', what: 'Peer groups', amount: 2, per: 'month' },
      { kind: 'space', what: 'Meeting room for forty', amount: 1, per: 'week', limits: 'Not on Mondays' },
    ],
    strengths: [
      ['partner', 'Caregivers believe one another.'],
      ['partner', 'A mentor is there the same week.'],
      ['agency', 'Knows who needs help before they ask.'],
      ['agency', 'Pays for training and child care.'],
    ],
    approaches: [{ topic: 'privacy', approach: 'share_least', words: 'Nothing leaves the group.' }],
    funds: [{ mechanism: 'grant', fund: 'Prevention grant', cents: 1_800_000, until: 'D+80' }],
    seats: [{ coalition: 'County Children’s Council', meetings: 1, name: 'Mei-Lin Cross' }],
  },
  {
    partner: 'O10',
    from: 'D-870',
    lines: {
      mission: 'Parents who came through it walk beside parents who are in it.',
      benefit_agency: 'Parents come to visits and to court, and say what they need.',
      benefit_partner: 'Work for parents with experience of their own, and referrals that come early.',
      intake: 'A mentor calls within three days.',
      hours: 'Monday to Saturday, 9 to 7',
      eligibility: 'Parents in Palmetto Springs and Citrus Ridge',
      forms: 'One page, and the parent’s own yes',
      referral_path:
        'The worker asks the parent\nThe parent says yes\nThe mentor meets them where they wish\nThe mentor tells the worker that they met, and no more',
      load: 'Six mentors, four parents each',
      capacity: 'Three places open',
      transit: 'Mentors come to the family.',
      committee: 'Palmetto Springs Council',
      calendar: 'The council’s calendar',
      documents: 'The council’s folder',
    },
    rating: [4, 'Families are at the heart of both, and both pay parents for what they know.'],
    brings: [
      { kind: 'staff_hours', what: 'Mentors', amount: 96, per: 'week', limits: 'Not in Fisher Key' },
      { kind: 'skills', what: 'Mentors who teach our staff', amount: 2, per: 'year' },
    ],
    strengths: [
      ['partner', 'Lived experience.'],
      ['partner', 'Parents open the door to them.'],
      ['agency', 'Opens doors in court and in schools.'],
    ],
    mandates: [
      {
        basis: 'grant',
        title: 'Mentor grant',
        source: 'Award letter, condition 6',
        forbids: ['transport'],
        requires: ['background_check'],
        until: 'D+80',
      },
    ],
    approaches: [{ topic: 'substance_use', approach: 'harm_reduction', words: null }],
    funds: [{ mechanism: 'grant', fund: 'Prevention grant', cents: 7_200_000, until: 'D+80' }],
    seats: [{ coalition: 'Recovery Roundtable', meetings: 2, name: 'Mentor coordinator' }],
    note: 'The council grew out of this group. Ask them first, then the others.',
  },
  {
    partner: 'O01',
    from: 'D-870',
    lines: mission('Care for the mind that a family can reach and afford.'),
    rating: [3, 'Both want help close to home; waiting lists are theirs to solve and ours to tell.'],
    brings: [
      { kind: 'skills', what: 'Therapists for children', amount: 5, per: 'week', limits: 'Waiting list of 21 days' },
    ],
  },
  {
    partner: 'O17',
    from: 'D-300',
    lines: mission('Skilled care at home for children who need it.'),
    rating: [2, 'Their work is care by the hour; ours is the whole family.'],
  },
  {
    partner: 'O14',
    from: 'D-870',
    lines: mission('A home that a family can keep.'),
    rating: [3, 'A home keeps families together.'],
  },
  {
    partner: 'O08',
    from: 'D-215',
    lines: {
      mission: 'Recovery is possible for every parent, with their children near.',
      hours: 'Day and night',
      intake: 'By telephone, every morning at 9',
      load: '38 in treatment',
      capacity: 'Waiting list of 45 days',
    },
    rating: [3, 'Both want parents well and children near; we differ on what has to come first.'],
    brings: [{ kind: 'staff_hours', what: 'Counselor at the family center', amount: 4, per: 'week' }],
    mandates: [
      {
        basis: 'law',
        title: 'Confidentiality of treatment records',
        source: '42 CFR part 2',
        forbids: [],
        requires: ['consent'],
        until: null,
      },
      {
        basis: 'contract',
        title: 'Contract for treatment',
        source: 'Section 4.2',
        forbids: ['transport'],
        requires: [],
        until: 'D+165',
      },
    ],
    approaches: [{ topic: 'substance_use', approach: 'abstinence', words: null }],
    seats: [{ coalition: 'Recovery Roundtable', meetings: 2, name: 'Dr. Emil Hartog' }],
  },
  {
    partner: 'O03',
    from: 'D-130',
    lines: {
      mission: 'No neighbor in Eastbank stands alone: food, rent and a hand before it is too late.',
      benefit_agency: 'Families find help before anybody has to call.',
      benefit_partner: 'Numbers that show what the street already knows, and a say in what is done.',
      intake: 'Knock at the door. No papers.',
      hours: 'Every day, 7 to 9 in the evening too',
      eligibility: 'Everybody in Eastbank, with or without a case',
      forms: 'None; a first name is enough',
      referral_path:
        'A neighbor or a worker tells us\nWe knock the same day\nWe ask what is needed\nThe family decides who else may know',
      load: '60 families a month',
      capacity: '20 food boxes a month for families with a plan',
      transit: 'Bus 3, stop Eastbank Market',
      committee: 'The Eastbank Table',
      calendar: 'On the wall of the kitchen and by mail each month',
    },
    rating: [4, 'Both want families to stay together in Eastbank, and both count what they promise.'],
    brings: [
      { kind: 'goods', what: 'Food boxes', amount: 20, per: 'month', limits: 'For families in Eastbank' },
      {
        kind: 'volunteers',
        what: 'Visit drivers',
        amount: 6,
        per: 'month',
        limits: 'Checked drivers only; three so far',
      },
      { kind: 'space', what: 'Rooms for listening sessions', amount: 2, per: 'once' },
    ],
    strengths: [
      ['partner', 'Known at every door.'],
      ['partner', 'Spanish and English.'],
      ['agency', 'Monthly numbers by the tenth work day.'],
      ['agency', 'Pays for rent when it keeps a family together.'],
    ],
    mandates: [
      {
        basis: 'grant',
        title: 'Food grant',
        source: 'Award letter, condition 3',
        forbids: ['religious_activity'],
        requires: [],
        until: 'D+210',
      },
      {
        basis: 'own_rule',
        title: 'Whoever drives a child was checked',
        source: 'Rules of the network, 7',
        forbids: [],
        requires: ['background_check'],
        until: null,
      },
    ],
    approaches: [
      { topic: 'privacy', approach: 'share_least', words: 'A first name is enough.' },
      { topic: 'money_help', approach: 'cash', words: null },
    ],
    funds: [{ mechanism: 'in_kind', fund: 'Neighbors’ gifts', cents: null, until: null }],
    seats: [
      { coalition: 'County Children’s Council', meetings: 1, name: 'Rosa Villareal' },
      { coalition: 'Eastbank Business Circle', meetings: 2, name: 'Rosa Villareal' },
      { coalition: 'Food Bank Round', meetings: 1.5, name: 'Rosa Villareal' },
    ],
    note: 'Rosa carries nearly all of it. Ask who else could come.',
  },
  {
    partner: 'O04',
    from: 'D-88',
    lines: mission('A warm room for families to be together.'),
    rating: [3, 'They keep families in touch, which is what we ask for.'],
    brings: [{ kind: 'space', what: 'Family-time rooms', amount: 3, per: 'week', limits: 'Until 6 in the evening' }],
    approaches: [{ topic: 'substance_use', approach: 'harm_reduction', words: null }],
  },
  {
    partner: 'O02',
    from: 'D-88',
    lines: mission('Health for everybody, whoever pays.'),
    rating: [3, 'A healthy child stays at home longer.'],
    brings: [{ kind: 'space', what: 'Desks at the clinic on Mondays', amount: 2, per: 'week' }],
  },
  {
    partner: 'O05',
    from: 'D-88',
    lines: mission('Time together that is safe and kind.'),
    rating: [4, 'Family time is the way home.'],
  },
  {
    partner: 'O16',
    from: 'D-88',
    lines: mission('Nobody misses family for want of a ride.'),
    rating: [3, 'Rides keep families in touch.'],
    brings: [
      { kind: 'transport', what: 'Rides to family time', amount: 40, per: 'month', limits: 'Not to Fisher Key' },
    ],
  },
  // Its mission was never written down, so that nobody could compare it: the draft of its agreement waits.
  {
    partner: 'O22',
    from: 'D-88',
    lines: { hours: 'Saturdays', capacity: 'The hall holds sixty' },
    brings: [{ kind: 'space', what: 'The hall', amount: 1, per: 'week', limits: 'Not in harvest time' }],
    approaches: [{ topic: 'faith', approach: 'faith_based', words: 'Grace is said at meals.' }],
  },
  {
    partner: 'O07',
    from: 'D-88',
    lines: mission('Hands for families, whatever they believe.'),
    brings: [{ kind: 'volunteers', what: 'Cooks for respite meals', amount: 12, per: 'month' }],
  },
];

/** Visions of communities in versions, with who agreed. `S03` speaks for the agency. */
export const VISIONS: readonly {
  readonly community: string;
  readonly on: StoryDay;
  readonly words: string;
  readonly agreed: readonly (readonly [by: OrganizationKey | 'S03', name: string])[];
}[] = [
  {
    community: 'community:palmetto-springs',
    on: 'D-850',
    words: 'A family in Palmetto Springs finds help before it loses a child, and a parent finds a parent.',
    agreed: [
      ['S03', 'Odalys Pruitt'],
      ['O29', 'Mei-Lin Cross'],
      ['O10', 'Mentor coordinator'],
      ['O01', 'Bright Harbor Counseling, director'],
    ],
  },
  {
    community: 'community:eastbank',
    on: 'D-115',
    words: 'Children of Eastbank grow up in Eastbank.',
    agreed: [['O03', 'Rosa Villareal']],
  },
  {
    community: 'community:eastbank',
    on: 'D-60',
    words: 'Children of Eastbank grow up in Eastbank, at home where it is safe and with neighbors where it is not yet.',
    agreed: [
      ['S03', 'Wendell Achebe'],
      ['O03', 'Rosa Villareal'],
      ['O08', 'Dr. Emil Hartog'],
    ],
  },
];

/** The difference of Eastbank, and how it is handled. */
export const DIFFERENCE = {
  partner: 'O08',
  other: 'O04',
  title: 'Abstinence or harm reduction in the parenting class',
  theirs: 'Who comes to the class does not use.',
  others: 'Who comes to the class comes as they are.',
  handling:
    'The class is open to all. Nobody comes under the influence, and nobody is asked to leave treatment or to begin it. Both teach the part on safety together.',
} as const;

type SheetLine = Pick<AddExpectation, 'side' | 'kind' | 'words'> & {
  readonly hours?: number;
  readonly due?: StoryDay;
  readonly activities?: AddExpectation['activities'];
};

/** Expectation sheets: those that are acknowledged name who spoke for the partner. */
export const SHEETS: readonly {
  readonly partner: OrganizationKey;
  readonly on: StoryDay;
  readonly by?: string;
  readonly lines: readonly SheetLine[];
}[] = [
  {
    partner: 'O29',
    on: 'D-355',
    by: 'Mei-Lin Cross',
    lines: [
      { side: 'agency', kind: 'priority', words: 'Caregivers of teenagers' },
      { side: 'partner', kind: 'priority', words: 'Kin who have nobody to ask' },
      { side: 'partner', kind: 'capacity', words: 'Six more caregivers' },
      { side: 'agency', kind: 'expectation', words: 'A mentor calls the same week.' },
      { side: 'partner', kind: 'expectation', words: 'We hear of new homes in the week they are licensed.' },
      { side: 'agency', kind: 'date', words: 'The list of new homes, every month', due: 'D+12' },
      { side: 'agency', kind: 'staff_time', words: 'Odalys Pruitt', hours: 6 },
    ],
  },
  {
    partner: 'O10',
    on: 'D-355',
    by: 'Mentor coordinator',
    lines: [
      { side: 'partner', kind: 'priority', words: 'Parents before their first hearing' },
      { side: 'partner', kind: 'capacity', words: 'Three places' },
      { side: 'agency', kind: 'expectation', words: 'The mentor meets the parent within three days.' },
      { side: 'partner', kind: 'expectation', words: 'Mileage is paid in fourteen days.' },
      { side: 'agency', kind: 'date', words: 'Mileage of the last quarter is paid', due: 'D+6' },
      { side: 'agency', kind: 'staff_time', words: 'Odalys Pruitt', hours: 8 },
    ],
  },
  {
    partner: 'O03',
    on: 'D-118',
    by: 'Rosa Villareal',
    lines: [
      { side: 'agency', kind: 'priority', words: 'Families with a plan' },
      { side: 'partner', kind: 'priority', words: 'Families who are afraid to ask' },
      { side: 'partner', kind: 'capacity', words: '20 food boxes a month' },
      {
        side: 'agency',
        kind: 'expectation',
        words: 'Drivers are checked before they drive.',
        activities: ['transport', 'background_check'],
      },
      { side: 'partner', kind: 'expectation', words: 'Numbers come by the tenth work day.' },
      {
        side: 'partner',
        kind: 'expectation',
        words: 'Drivers meet the children at the center.',
        activities: ['contact_with_children'],
      },
      { side: 'agency', kind: 'date', words: 'The first numbers of Eastbank', due: 'D-30' },
      { side: 'partner', kind: 'date', words: 'Six drivers are checked', due: 'D-15' },
      { side: 'agency', kind: 'staff_time', words: 'Wendell Achebe', hours: 10 },
    ],
  },
  {
    partner: 'O22',
    on: 'D-20',
    lines: [
      { side: 'partner', kind: 'capacity', words: 'The hall on Saturdays' },
      {
        side: 'agency',
        kind: 'expectation',
        words: 'Families are welcome whatever they believe.',
        activities: ['religious_activity'],
      },
    ],
  },
];

export const COMMUNITY_NOTES: readonly (readonly [community: string, on: StoryDay, words: string])[] = [
  [
    'community:eastbank',
    'D-50',
    'Two groups both say that they speak for the market street. Invite both, sit between them.',
  ],
  ['community:fisher-key', 'D-30', 'The ferry is the talk of the island. Nothing else is heard until that is settled.'],
];
