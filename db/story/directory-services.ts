import type { StoryDay } from './day.ts';
import type { OrganizationKey } from './keys.ts';
import type { AreaKey } from './places.ts';

type Payer = 'free' | 'medicaid' | 'private-insurance' | 'sliding-scale' | 'agency';

/** A service as the directory lists it; categories are codes of db/reference/lists/stock_term.csv. */
export type StoryService = {
  readonly name: string;
  readonly terms: readonly string[];
  readonly payers?: readonly Payer[];
  readonly ages?: readonly [number | null, number | null];
  readonly inHome?: true;
  readonly brings?: true;
};

/** What the directory tells of an organization besides its name: offers, capacity, when it was last checked. */
export type StoryEntry = {
  readonly key: OrganizationKey;
  readonly services: readonly StoryService[];
  /** Not posted at all where it is told only to those with the right. */
  readonly capacity?: {
    readonly state: 'open' | 'waiting-list' | 'full';
    readonly on: StoryDay;
    readonly places?: number;
    readonly waitDays?: number;
  };
  readonly checked: StoryDay;
  readonly seat?: AreaKey;
  readonly programOf?: string;
  readonly together?: string;
  readonly open?: 'weekdays' | 'with-saturday' | 'always';
  readonly goals?: string;
  readonly suits?: string;
};

const service = (
  name: string,
  terms: readonly string[],
  more: Omit<StoryService, 'name' | 'terms'> = {},
): StoryService => ({
  name,
  terms,
  payers: ['free'],
  ...more,
});
const open = (on: StoryDay, places?: number) => ({ state: 'open', on, ...(places && { places }) }) as const;
const waiting = (waitDays: number, on: StoryDay) => ({ state: 'waiting-list', on, waitDays }) as const;
const full = (on: StoryDay) => ({ state: 'full', on }) as const;

export const ENTRIES: readonly StoryEntry[] = [
  {
    key: 'O01',
    services: [
      service('Child and family counseling', ['child_counseling', 'family_counseling'], {
        payers: ['medicaid', 'sliding-scale'],
        ages: [3, 17],
      }),
    ],
    capacity: waiting(21, 'D-5'),
    checked: 'D-40',
    programOf: 'Mental health, Department of Children and Families',
    goals: 'Children sleep, learn and play again; parents know what to do on a bad day.',
    suits: 'Children from 3 to 17 with worry, sadness or anger, and the adults they live with.',
  },
  {
    key: 'O02',
    services: [
      service('Medical care', ['medical_care'], { payers: ['medicaid', 'sliding-scale'] }),
      service('Dental care', ['dental_care'], { payers: ['medicaid', 'sliding-scale'] }),
      service('Shots for children', ['immunization'], { payers: ['free', 'medicaid'], ages: [0, 18] }),
    ],
    capacity: open('D-2'),
    checked: 'D-30',
    seat: 'eastbank',
    open: 'with-saturday',
  },
  {
    key: 'O03',
    services: [
      service('Food boxes', ['food', 'neighbor_help']),
      service('Help with rent', ['housing']),
      service("Neighbors' rota", ['neighbor_help']),
    ],
    capacity: open('D-3'),
    checked: 'D-15',
    suits: 'Anybody in Eastbank, with or without a case.',
  },
  {
    key: 'O04',
    services: [
      service('Family-time rooms', ['family_time']),
      service('Parenting class', ['parenting_class']),
      service('Homework afternoons', ['tutoring'], { ages: [6, 14] }),
    ],
    capacity: open('D-1'),
    checked: 'D-22',
    together: 'A worker of the agency sits here on Tuesdays.',
  },
  {
    key: 'O05',
    services: [service('Supervised family time', ['family_time'])],
    capacity: full('D-4'),
    checked: 'D-60',
    open: 'with-saturday',
  },
  {
    key: 'O06',
    services: [
      service('Room for family time', ['family_time']),
      service('Youth evenings', ['at_risk_youth', 'sports_activities'], { ages: [12, 18] }),
    ],
    capacity: open('D-20'),
    checked: 'D-190',
  },
  {
    key: 'O07',
    services: [service('Respite meals', ['respite', 'foster_support'])],
    capacity: open('D-9'),
    checked: 'D-35',
  },
  {
    key: 'O08',
    services: [
      service('Residential treatment', ['substance_residential'], { payers: ['medicaid', 'agency'], ages: [18, null] }),
      service('Outpatient treatment', ['substance_outpatient'], { payers: ['medicaid', 'agency'], ages: [18, null] }),
    ],
    capacity: waiting(45, 'D-7'),
    checked: 'D-28',
    goals: 'A parent is sober and present; the child knows when they meet again.',
  },
  {
    key: 'O09',
    services: [
      service('Trauma therapy', ['trauma_therapy', 'adoption_counseling'], {
        payers: ['medicaid', 'private-insurance'],
        ages: [4, 21],
      }),
    ],
    capacity: open('D-6', 4),
    checked: 'D-33',
  },
  {
    key: 'O10',
    services: [service('Parent mentors', ['parent_mentor'], { inHome: true })],
    capacity: open('D-2', 3),
    checked: 'D-12',
  },
  {
    key: 'O11',
    services: [
      service('Evaluation', ['special_education'], { ages: [3, 21] }),
      service('Transport to the school of origin', ['school_support', 'transport'], { brings: true, ages: [4, 18] }),
    ],
    capacity: open('D-14'),
    checked: 'D-50',
  },
  {
    key: 'O12',
    services: [service('Beds and cribs', ['furniture'], { brings: true })],
    capacity: open('D-1'),
    checked: 'D-44',
  },
  {
    key: 'O13',
    services: [
      service('Jobs for parents', ['job_search', 'job_training']),
      service('First jobs for young people', ['youth_jobs', 'life_skills'], { ages: [16, 24] }),
    ],
    capacity: open('D-21'),
    checked: 'D-70',
    programOf: 'Workforce development, Department of Commerce',
  },
  {
    key: 'O14',
    services: [service('Deposits and family units', ['housing'])],
    capacity: waiting(90, 'D-11'),
    checked: 'D-61',
  },
  {
    key: 'O15',
    services: [
      service('Legal help with benefits', ['civil_legal_help']),
      service('Legal help with custody', ['custody_help']),
    ],
    capacity: waiting(48, 'D-8'),
    checked: 'D-26',
  },
  {
    key: 'O16',
    services: [service('Volunteer drivers', ['transport'], { brings: true }), service('Bus passes', ['transport'])],
    capacity: open('D-2'),
    checked: 'D-19',
  },
  {
    key: 'O17',
    services: [
      service('Home nursing', ['home_nursing', 'in_home_services'], { inHome: true, payers: ['medicaid', 'agency'] }),
    ],
    capacity: full('D-10'),
    checked: 'D-37',
  },
  {
    key: 'O18',
    services: [service('Interpreters', ['interpreter'], { inHome: true, payers: ['agency'] })],
    capacity: open('D-1'),
    checked: 'D-9',
    together: 'Haitian Creole in person from Monday to Thursday only.',
  },
  {
    key: 'O19',
    services: [
      service('Preschool', ['early_learning', 'child_care'], { ages: [2, 5], payers: ['sliding-scale', 'agency'] }),
    ],
    capacity: waiting(30, 'D-13'),
    checked: 'D-80',
    seat: 'eastbank',
  },
  {
    key: 'O20',
    services: [service('Youth teams', ['sports_activities'], { ages: [5, 17], payers: ['free', 'sliding-scale'] })],
    capacity: open('D-18'),
    checked: 'D-100',
    open: 'with-saturday',
  },
  {
    key: 'O21',
    services: [
      service('Homework club', ['tutoring'], { ages: [6, 17] }),
      service('Maker room', ['sports_activities'], { ages: [8, 18] }),
    ],
    capacity: open('D-3'),
    checked: 'D-41',
    open: 'with-saturday',
  },
  {
    key: 'O22',
    services: [service('Farm days', ['sports_activities']), service('Food boxes', ['food'])],
    capacity: open('D-25'),
    checked: 'D-120',
  },
  {
    key: 'O23',
    services: [service('Ferry help', ['transport', 'neighbor_help'])],
    capacity: open('D-40'),
    checked: 'D-90',
  },
  {
    key: 'O24',
    services: [
      service('Nurse home visits', ['nurse_visits', 'public_health', 'in_home_services'], {
        inHome: true,
        ages: [0, 2],
        payers: ['free', 'medicaid'],
      }),
    ],
    capacity: open('D-5', 2),
    checked: 'D-31',
    programOf: 'Public health, Department of Health',
  },
  {
    key: 'O25',
    services: [
      service('Early intervention', ['early_intervention', 'in_home_services'], {
        inHome: true,
        ages: [0, 2],
        payers: ['free', 'medicaid'],
      }),
    ],
    capacity: open('D-12'),
    checked: 'D-47',
    programOf: 'Early intervention (Part C), Department of Health',
  },
  {
    key: 'O26',
    services: [service('Forensic interview', ['child_advocacy'])],
    capacity: open('D-16'),
    checked: 'D-58',
  },
  {
    key: 'O27',
    services: [service('Benefits desk', ['cash_assistance', 'medical_coverage', 'food'])],
    capacity: open('D-6'),
    checked: 'D-65',
    programOf: 'TANF, Department of Children and Families',
  },
  {
    key: 'O28',
    services: [service('Tribal family center', ['tribal_services', 'kin_support'])],
    capacity: open('D-7'),
    checked: 'D-23',
    seat: 'citrus-ridge',
  },
  {
    key: 'O29',
    services: [service('Peer groups and mentors', ['foster_support', 'kin_support'])],
    capacity: open('D-4'),
    checked: 'D-16',
    seat: 'palmetto-springs',
  },
  {
    key: 'O30',
    services: [
      service('Help with domestic violence', ['domestic_violence']),
      service('Safe shelter', ['safe_shelter']),
    ],
    checked: 'D-20',
    open: 'always',
  },
];

/** What people looked for and did not find. */
export const WISHES: readonly {
  readonly words: string;
  readonly language?: 'ht';
  readonly area?: AreaKey;
  readonly days: readonly StoryDay[];
}[] = [
  { words: 'therapy in Haitian Creole', language: 'ht', days: ['D-118', 'D-90', 'D-64', 'D-21'] },
  { words: 'teen respite', area: 'citrus-ridge', days: ['D-77', 'D-52', 'D-33'] },
  { words: 'weekend child care', area: 'fisher-key', days: ['D-59', 'D-18'] },
];
