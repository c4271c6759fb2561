import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { type Reason, type ReferralState, type Side, STATES } from './rules/life.ts';

/** Parts of a record that may be told to an organization. */
export const PARTS = [
  'contact',
  'need',
  'health',
  'substance-use',
  'domestic-violence',
  'education',
  'family',
  'case',
] as const;
export type Part = (typeof PARTS)[number];
/** What a ground may let an organization know: parts of the record, and goals that several services work on. */
export const GROUND_PARTS = [...PARTS, 'joint-goal'] as const;
export type GroundPart = (typeof GROUND_PARTS)[number];

/** On what ground something is told. */
export const GROUNDS = ['consent', 'court-order', 'statute', 'emergency'] as const;
export type Ground = (typeof GROUNDS)[number];
export const GIVEN_HOW = ['on-paper', 'in-person', 'by-telephone', 'online'] as const;
export type GivenHow = (typeof GIVEN_HOW)[number];

/** By which way a referral goes out. */
export const SENT_BY = ['portal', 'email', 'text', 'fax', 'telephone'] as const;
export type SentBy = (typeof SENT_BY)[number];

export const URGENCIES = ['safety', 'soon', 'routine'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const ASKED_BY = ['worker', 'intake', 'caregiver', 'parent', 'youth'] as const;
export type AskedBy = (typeof ASKED_BY)[number];
/** Yes, partly, no. */
export const HOW_FAR = ['yes', 'part', 'no'] as const;
export type HowFar = (typeof HOW_FAR)[number];

/** What is protected by a rule of its own. */
export type Sensitive = 'substance-use' | 'domestic-violence' | 'forensic';

/** How a step came in. */
export type Via = 'portal' | 'link' | 'telephone' | 'fax' | 'page' | 'job';

/** How often, how long each time (minutes), for how many weeks. */
export type Dose = {
  readonly times: number;
  readonly timesPer: 'week' | 'month';
  readonly sessionMinutes: number;
  readonly weeks: number;
};

export type OpenReferral = {
  readonly personId: Id;
  readonly needId: Id | null;
  readonly serviceId: Id;
  readonly locationId?: Id | null;
  readonly urgency: Urgency;
  readonly goal: string | null;
  /** Why this service suits this need. */
  readonly matchNote?: string | null;
  readonly askedBy?: AskedBy;
  readonly dose?: Dose | null;
  /** How the service measures progress, and which way is better. */
  readonly measure?: string | null;
  readonly measureBetter?: 'higher' | 'lower' | null;
  readonly updateEveryDays?: number | null;
  /** The referral that was declined or given up, to which this is the alternative. */
  readonly follows?: Id | null;
};

export type RecordBasis = {
  readonly personId: Id;
  readonly kind: Ground;
  readonly organizationId: Id;
  readonly parts: readonly GroundPart[];
  readonly purpose: string;
  /** Days, ISO: the first day it holds and the last one. */
  readonly from: string;
  readonly until: string;
  /** The law or the order; of everything but a consent. */
  readonly citation: string | null;
  readonly givenBy: Id | null;
  readonly givenHow: GivenHow | null;
  readonly language?: string | null;
  readonly documentId?: Id | null;
};

export type SendReferral = { readonly referralId: Id; readonly basisId: Id; readonly way: SentBy };

/** When somebody is expected; moments are ISO. */
export type Appointment = {
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string | null;
};

/** One step in the life of a referral. Days are ISO; those left out are today. */
export type TakeStep = {
  readonly referralId: Id;
  readonly to: ReferralState;
  /** The state the asker had in view: a step onto something that has moved on is refused. */
  readonly seen?: ReferralState;
  readonly reason?: Reason | null;
  readonly note?: string | null;
  readonly waitDays?: number | null;
  readonly startedOn?: string | null;
  readonly endedOn?: string | null;
  readonly appointment?: Appointment | null;
  /** With `completed` and `stopped`: what the service says came of it. */
  readonly received?: HowFar | null;
  readonly needMet?: HowFar | null;
  readonly providerView?: string | null;
};

/** Who takes a step and how it came in; `linkId` is the link of somebody without an account. */
export type StepBy = { readonly side: Side; readonly via: Via; readonly linkId?: Id | null };

export type ReadResult = {
  readonly referralId: Id;
  readonly received: HowFar;
  readonly needMet: HowFar;
  readonly familyView: string | null;
};

export const PART_STATES = ['to-do', 'doing', 'done'] as const;
export type GoalPartState = (typeof PART_STATES)[number];
export const GOAL_ENDED_WHY = ['met', 'no-longer', 'mistake'] as const;
export type GoalEndedWhy = (typeof GOAL_ENDED_WHY)[number];

/** A goal of a family for several services; `parts` says what each does. `reachBy` is an ISO day. */
export type SetJointGoal = {
  readonly personId: Id;
  readonly words: string;
  readonly reachBy: string | null;
  readonly parts: readonly { readonly referralId: Id; readonly task: string }[];
};

/** What a provider tells of progress. Days are ISO. */
export type TellProgress = {
  readonly referralId: Id;
  /** The first and the last day it is about. */
  readonly from: string | null;
  readonly until: string | null;
  readonly sessions: number | null;
  readonly minutes?: number | null;
  readonly score: number | null;
  readonly progress: 'better' | 'same' | 'worse' | 'too-early' | null;
  readonly words: string | null;
  readonly needsHelp: string | null;
};
export const PROGRESS = ['better', 'same', 'worse', 'too-early'] as const;

/** What others hear of a referral: ids and codes only. */
const told = { referralId: z.uuid(), personId: z.uuid(), organizationId: z.uuid() };
export const WasSent = z.object({ ...told, way: z.enum(SENT_BY), answerDueOn: z.string().nullable() });
export const WasAnswered = z.object({
  ...told,
  from: z.enum(STATES),
  to: z.enum(STATES),
  side: z.enum(['sender', 'provider', 'family', 'clock']),
});
export const WasClosed = z.object({ ...told, received: z.enum(HOW_FAR), needMet: z.enum(HOW_FAR) });
export const UpdateCame = z.object({ ...told, updateId: z.uuid(), late: z.boolean() });
export const WasRevoked = z.object({ basisId: z.uuid(), personId: z.uuid(), organizationId: z.uuid() });
