import type { Dose, Reason, ReferralState } from '#modules/referrals/index.ts';
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
  readonly organization: OrganizationKey;
  /** Key of the service in the story's directory. */
  readonly service: string;
  readonly goal: string;
  readonly consents: FamilyPersonKey;
  readonly asked: StoryDay;
  /** False: still a draft. */
  readonly sent?: false;
  readonly dose?: Dose;
  readonly follows?: string;
  readonly steps?: readonly {
    readonly on: StoryDay;
    readonly to: ReferralState;
    readonly reason?: Reason;
    readonly waitDays?: number;
    readonly appointment?: StoryDay;
  }[];
  /** Words of progress: sessions since the last one. */
  readonly updates?: readonly { readonly on: StoryDay; readonly sessions: number }[];
  readonly read?: StoryDay;
};

export const REFERRALS: readonly StoryReferral[] = [
  {
    key: 'R-0490',
    child: 'K17',
    need: 'nursing',
    organization: 'O17',
    service: 'service:O17-1',
    goal: 'Feeding at home without the hospital',
    consents: 'F10-anneke',
    asked: 'D-141',
    dose: { times: 1, timesPer: 'week', sessionMinutes: 60, weeks: 20 },
    steps: [{ on: 'D-138', to: 'started' }],
    updates: [{ on: 'D-35', sessions: 14 }],
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
    read: 'D-118',
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
    steps: [{ on: 'D-27', to: 'accepted' }],
  },
];
