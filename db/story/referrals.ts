import type { ArrangeAppointment, Dose, HowFar, Reason, ReferralState } from '#modules/referrals/index.ts';
import type { StoryDay } from './day.ts';
import type { ChildKey, FamilyPersonKey, OrganizationKey } from './keys.ts';

/** A referral of the county as its worker would tell it. */
export type StoryReferral = {
  readonly key: string;
  readonly child: ChildKey;
  /** The adult it is for, where it is not for the child. */
  readonly of?: FamilyPersonKey;
  /** A code of db/reference/lists/need_kind.csv. */
  readonly need: string;
  /** What a rule of its own protects. */
  readonly protected?: 'substance-use' | 'domestic-violence';
  readonly organization: OrganizationKey;
  /** Key of the service in the story's directory. */
  readonly service: string;
  readonly goal: string;
  /** Who consented; nobody has for a draft. */
  readonly consents?: FamilyPersonKey;
  readonly asked: StoryDay;
  readonly dose?: Dose;
  /** How the service measures progress, and how many days lie between its words of it. */
  readonly measure?: { readonly name: string; readonly better: 'higher' | 'lower' };
  readonly every?: number;
  readonly follows?: string;
  readonly steps?: readonly {
    readonly on: StoryDay;
    readonly to: ReferralState;
    readonly reason?: Reason;
    readonly waitDays?: number;
    readonly startedOn?: StoryDay;
    readonly received?: HowFar;
    readonly needMet?: HowFar;
  }[];
  readonly appointments?: readonly {
    readonly told: StoryDay;
    readonly at: StoryDay;
    /** Missing: nobody has arranged it. */
    readonly transport?: ArrangeAppointment['transport'];
  }[];
  /** Words of progress: sessions since the last one, and the score in the service's own measure. */
  readonly updates?: readonly {
    readonly on: StoryDay;
    readonly sessions: number;
    readonly score?: number;
    readonly progress: 'better' | 'same' | 'too-early';
  }[];
  readonly read?: { readonly on: StoryDay; readonly received: HowFar; readonly needMet: HowFar };
};

const weekly = (sessionMinutes: number, weeks: number): Dose => ({ times: 1, timesPer: 'week', sessionMinutes, weeks });
const UNMET = { received: 'no', needMet: 'no' } as const;

export const REFERRALS: readonly StoryReferral[] = [
  {
    key: 'R-0411',
    child: 'K06',
    of: 'F04-megan',
    need: 'substance_use',
    protected: 'substance-use',
    organization: 'O08',
    service: 'service:O08-1',
    goal: 'Sober, and ready for family time at home',
    consents: 'F04-megan',
    asked: 'D-415',
    steps: [
      { on: 'D-412', to: 'waiting-list', waitDays: 120 },
      { on: 'D-255', to: 'started' },
      { on: 'D-165', to: 'completed', received: 'yes', needMet: 'part' },
    ],
    read: { on: 'D-160', received: 'yes', needMet: 'part' },
  },
  // What goes on since the residential treatment ended.
  {
    key: 'R-outpatient',
    child: 'K06',
    of: 'F04-megan',
    need: 'substance_use',
    protected: 'substance-use',
    organization: 'O08',
    service: 'service:O08-2',
    goal: 'Stays sober at home',
    consents: 'F04-megan',
    asked: 'D-166',
    measure: { name: 'Days sober of the last 30', better: 'higher' },
    every: 45,
    steps: [{ on: 'D-162', to: 'started' }],
    updates: [
      { on: 'D-117', sessions: 12, score: 26, progress: 'better' },
      { on: 'D-72', sessions: 12, score: 29, progress: 'better' },
      { on: 'D-27', sessions: 11, score: 30, progress: 'better' },
    ],
  },
  {
    key: 'R-0502',
    child: 'K04',
    need: 'mental_health',
    organization: 'O01',
    service: 'service:O01-1',
    goal: 'Somebody to talk to about the move',
    asked: 'D-21',
  },
  {
    key: 'R-0488',
    child: 'K11',
    of: 'F07-odette',
    need: 'income',
    organization: 'O15',
    service: 'service:O15-1',
    goal: 'The benefits a grandmother may have for the children',
    consents: 'F07-odette',
    asked: 'D-41',
    steps: [{ on: 'D-39', to: 'waiting-list', waitDays: 48 }],
  },
  {
    key: 'R-0466',
    child: 'K19',
    need: 'mental_health',
    organization: 'O01',
    service: 'service:O01-1',
    goal: 'Therapy in Haitian Creole',
    consents: 'F11-marie-lourdes',
    asked: 'D-126',
    steps: [{ on: 'D-120', to: 'declined', reason: 'language' }],
    read: { on: 'D-118', ...UNMET },
  },
  {
    key: 'R-0466-2',
    child: 'K19',
    need: 'mental_health',
    organization: 'O09',
    service: 'service:O09-1',
    goal: 'Therapy in Haitian Creole',
    consents: 'F11-marie-lourdes',
    asked: 'D-117',
    follows: 'R-0466',
    steps: [{ on: 'D-110', to: 'declined', reason: 'language' }],
    read: { on: 'D-108', ...UNMET },
  },
  // The evaluation by which the school aide was found to be needed.
  {
    key: 'R-evaluation',
    child: 'K20',
    need: 'special_education',
    organization: 'O11',
    service: 'service:O11-1',
    goal: 'To know what helps him at school',
    consents: 'F12-shannon',
    asked: 'D-50',
    every: 30,
    steps: [{ on: 'D-43', to: 'started' }],
    updates: [{ on: 'D-13', sessions: 2, progress: 'too-early' }],
  },
  {
    key: 'R-0497',
    child: 'K20',
    need: 'school_support',
    organization: 'O11',
    service: 'service:O11-2',
    goal: 'An aide beside him in class, and fewer calls from school',
    consents: 'F12-shannon',
    asked: 'D-20',
    steps: [{ on: 'D-13', to: 'accepted' }],
    appointments: [{ told: 'D-12', at: 'D+5', transport: 'not-needed' }],
  },
  {
    key: 'R-0490',
    child: 'K17',
    need: 'nursing',
    organization: 'O17',
    service: 'service:O17-1',
    goal: 'Feeding at home without the hospital',
    consents: 'F10-anneke',
    asked: 'D-141',
    dose: weekly(60, 20),
    measure: { name: 'Feeds by mouth of 8 a day', better: 'higher' },
    every: 30,
    steps: [{ on: 'D-138', to: 'started' }],
    updates: [
      { on: 'D-108', sessions: 5, score: 2, progress: 'same' },
      { on: 'D-65', sessions: 5, score: 4, progress: 'better' },
      { on: 'D-35', sessions: 4, score: 5, progress: 'better' },
    ],
  },
  {
    key: 'R-0493',
    child: 'K24',
    need: 'trauma_therapy',
    organization: 'O09',
    service: 'service:O09-1',
    goal: 'Talking about adoption as a family',
    consents: 'F14-joanna',
    asked: 'D-30',
    dose: weekly(50, 12),
    measure: { name: 'Calm evenings of 7', better: 'higher' },
    every: 14,
    steps: [
      { on: 'D-27', to: 'accepted' },
      { on: 'D-19', to: 'started' },
    ],
    updates: [
      { on: 'D-19', sessions: 1, score: 2, progress: 'too-early' },
      { on: 'D-5', sessions: 2, score: 4, progress: 'better' },
    ],
    appointments: [{ told: 'D-5', at: 'D+4', transport: 'family' }],
  },
  {
    key: 'R-0499',
    child: 'K28',
    of: 'F17-talia',
    need: 'domestic_violence',
    protected: 'domestic-violence',
    organization: 'O30',
    service: 'service:O30-1',
    goal: 'Safe, and somebody to talk to',
    consents: 'F17-talia',
    asked: 'D-40',
    every: 28,
    steps: [{ on: 'D-37', to: 'started' }],
    updates: [{ on: 'D-9', sessions: 4, progress: 'better' }],
  },
  {
    key: 'R-0501',
    child: 'K02',
    need: 'early_intervention',
    organization: 'O25',
    service: 'service:O25-1',
    goal: 'Grows and feeds as other babies do',
    consents: 'F02-yesenia',
    asked: 'D-12',
    steps: [{ on: 'D-7', to: 'accepted' }],
    appointments: [{ told: 'D-7', at: 'D+2' }],
  },
  {
    key: 'R-0479',
    child: 'K26',
    need: 'sports_activities',
    organization: 'O20',
    service: 'service:O20-1',
    goal: 'Plays in a team',
    consents: 'F16-earl',
    asked: 'D-70',
    steps: [
      { on: 'D-66', to: 'accepted' },
      { on: 'D-60', to: 'started' },
      { on: 'D-10', to: 'completed', received: 'yes', needMet: 'yes' },
    ],
  },
  {
    key: 'R-tutoring-1',
    child: 'K18',
    need: 'tutoring',
    organization: 'O21',
    service: 'service:O21-1',
    goal: 'Keeps up with reading',
    consents: 'F11-marie-lourdes',
    asked: 'D-30',
    measure: { name: 'Pages read a week', better: 'higher' },
    every: 14,
    steps: [{ on: 'D-27', to: 'started', startedOn: 'D-30' }],
    updates: [{ on: 'D-12', sessions: 4, score: 10, progress: 'better' }],
  },
  // The same help asked for twice: the product notices it.
  {
    key: 'R-tutoring-2',
    child: 'K18',
    need: 'tutoring',
    organization: 'O04',
    service: 'service:O04-3',
    goal: 'Keeps up with reading',
    consents: 'F11-marie-lourdes',
    asked: 'D-12',
    steps: [{ on: 'D-9', to: 'accepted' }],
    appointments: [{ told: 'D-9', at: 'D+1', transport: 'open' }],
  },
];
