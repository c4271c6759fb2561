import type { Id } from '#kernel/ids.ts';
import type { AllWords, Key } from '#platform/words/say.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** A sentence of this room. */
export type PlanSentence = Key<AllWords['planning']>;

/** Why a plan is written or written anew. */
export const CAUSES = [
  'review',
  'court',
  'move',
  'goal-met',
  'new-need',
  'service-changed',
  'family-asked',
  'mistake',
] as const;
export type Cause = 'first' | (typeof CAUSES)[number];
export const CLOSED_WHY = ['goals-reached', 'case-closed', 'plan-replaced', 'begun-by-mistake'] as const;
export type ClosedWhy = (typeof CLOSED_WHY)[number];
export const OWNERS = ['staff', 'parent', 'caregiver', 'youth', 'provider'] as const;
export type Owner = (typeof OWNERS)[number];
/** As what somebody of the family may be there: to lean on, to stay in touch with, or as a home. */
export const KIN_AS = ['support', 'connection', 'home'] as const;
export type KinAs = (typeof KIN_AS)[number];
export const PARTS = ['youth', 'parent', 'caregiver', 'provider', 'chosen', 'relative'] as const;
export type Part = (typeof PARTS)[number];
export const WAYS = ['in-person', 'telephone', 'paper', 'meeting'] as const;
export const ANSWERS = ['given', 'declined', 'absent'] as const;
export const INTERPRETERS = ['not-needed', 'qualified', 'speaks-it', 'none-found'] as const;
export type Interpreter = (typeof INTERPRETERS)[number];
export const RATERS = ['worker', 'parent', 'caregiver', 'provider', 'youth'] as const;
export type Rater = (typeof RATERS)[number];
/** 0 not begun, 1 begun, 2 about half, 3 nearly, 4 reached. */
export const LEVELS = ['0', '1', '2', '3', '4'] as const;
export const TIME_WAYS = ['in-person', 'video', 'call', 'letter'] as const;
export type TimeWay = (typeof TIME_WAYS)[number];
export const SUPERVISIONS = ['none', 'caregiver', 'relative', 'staff', 'therapist'] as const;
export type Supervision = (typeof SUPERVISIONS)[number];
export const SERVICE_STATES = ['promised', 'referred', 'waiting', 'started', 'ended', 'fell-through'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];
/** Languages people speak with us; forms offer these. */
export const LANGUAGES = ['en', 'es', 'ht'] as const;

/** A plan for a child, or for a parent of the child's case. */
export type BeginPlan = { readonly childId: Id; readonly adultId: Id | null };
/** A goal: new without an id. Days are ISO dates. */
export type WriteGoal = {
  readonly planId: Id;
  readonly goalId: Id | null;
  readonly needId: Id | null;
  readonly words: string;
  readonly ownWords: string | null;
  readonly ownLanguage: string | null;
  readonly measure: string | null;
  readonly reviewOn: string | null;
  /** The language words and measure are written in; left out, the one of the page they were typed on. */
  readonly language?: 'en' | 'es';
};
export type EndGoal = {
  readonly planId: Id;
  readonly goalId: Id;
  readonly state: 'met' | 'dropped';
  readonly why: string | null;
};
export type WriteStep = {
  readonly planId: Id;
  readonly goalId: Id;
  readonly words: string;
  readonly owner: Owner;
  /** The person of the family or the home; empty for staff and providers. */
  readonly ownerId: Id | null;
  readonly ownerName: string;
  readonly dueOn: string | null;
  /** From where somebody took it over; absent for a step in their own words. */
  readonly from?: StepSource;
  /** As for a goal. */
  readonly language?: 'en' | 'es';
};
/** Translations into the other of the two languages, and whose they are; what is left empty stays without one. */
export type TranslatePlan = {
  readonly planId: Id;
  readonly translatedBy: string;
  readonly goals: readonly { readonly id: Id; readonly words: string | null; readonly measure: string | null }[];
  readonly steps: readonly { readonly id: Id; readonly words: string | null }[];
};
/** What a step was taken over from: what a meeting decided, or somebody of the family and what they may be there for. */
export type StepSource =
  | { readonly kind: 'decision'; readonly decisionId: Id }
  | { readonly kind: 'kin'; readonly kinId: Id; readonly as: KinAs };
export type WriteService = {
  readonly planId: Id;
  readonly needId: Id;
  readonly words: string;
  readonly provider: string | null;
  readonly times: number | null;
  readonly timesPer: 'week' | 'month' | null;
  readonly weeks: number | null;
};
export type WriteFamilyTime = {
  readonly planId: Id;
  readonly withWhom: string;
  readonly way: TimeWay;
  readonly times: number;
  readonly timesPer: 'week' | 'month';
  readonly minutes: number | null;
  readonly place: string | null;
  readonly supervision: Supervision | null;
};
/** Somebody is asked to take part in the version at work. */
export type AskInput = {
  readonly planId: Id;
  readonly part: Part;
  readonly personId: Id | null;
  readonly name: string;
};
/** What somebody said of the plan, word for word, as staff wrote it down or as they typed it themselves. */
export type GiveInput = {
  readonly inputId: Id;
  readonly words: string;
  readonly language: string;
  readonly way: 'portal' | (typeof WAYS)[number];
};
/** They did not: declined, or did not come and were asked once more on a day. */
export type DeclineInput = {
  readonly inputId: Id;
  readonly state: 'declined' | 'absent';
  readonly reason: string;
  readonly triedAgainOn: string | null;
};
export type RecordTalk = {
  readonly planId: Id;
  readonly personId: Id | null;
  readonly name: string;
  readonly talkedOn: string;
  readonly language: string;
  readonly interpreter: Interpreter;
  readonly words: string | null;
};
export type AmendPlan = { readonly planId: Id; readonly cause: (typeof CAUSES)[number]; readonly why: string };
export type RateGoal = {
  readonly goalId: Id;
  readonly rater: Rater;
  readonly personId: Id | null;
  readonly name: string;
  readonly ratedOn: string;
  readonly level: number;
  readonly reason: string;
  readonly language: string;
  readonly evidence: readonly { readonly documentId: Id | null; readonly words: string | null }[];
};
export type WriteContent = {
  readonly planId: Id;
  readonly code: string;
  readonly applies: boolean;
  readonly words: string;
};

/** Languages papers are made in. */
export const PAPER_LANGUAGES = ['en', 'es'] as const;

export const goalFields = defineFields({
  need: { kind: 'id', required: false },
  words: { kind: 'text', max: 500, min: 3, lines: true },
  ownWords: { kind: 'text', max: 1000, lines: true, required: false },
  ownLanguage: { kind: 'choice', options: LANGUAGES, required: false },
  measure: { kind: 'text', max: 500, lines: true, required: false },
  language: { kind: 'choice', options: PAPER_LANGUAGES, required: false },
  reviewOn: { kind: 'date', required: false },
});
export const stepFields = defineFields({
  step: { kind: 'text', max: 500, min: 3, lines: true },
  owner: { kind: 'text', max: 60 },
  provider: { kind: 'text', max: 120, required: false },
  language: { kind: 'choice', options: PAPER_LANGUAGES, required: false },
  dueOn: { kind: 'date', required: false },
});
/** A step that is taken over: the same, with the goal it serves, and of kin as what they may be there. */
export const takeOverFields = defineFields({
  goal: { kind: 'id' },
  kinAs: { kind: 'choice', options: KIN_AS, required: false },
  step: { kind: 'text', max: 500, min: 3, lines: true },
  owner: { kind: 'text', max: 60 },
  provider: { kind: 'text', max: 120, required: false },
  dueOn: { kind: 'date', required: false },
});
export const endGoalFields = defineFields({
  state: { kind: 'choice', options: ['met', 'dropped'] },
  why: { kind: 'text', max: 500, lines: true, required: false },
});
export const serviceFields = defineFields({
  need: { kind: 'id' },
  service: { kind: 'text', max: 200, min: 3 },
  provider: { kind: 'text', max: 120, required: false },
  times: { kind: 'number', min: 1, max: 100, required: false },
  timesPer: { kind: 'choice', options: ['week', 'month'], required: false },
  weeks: { kind: 'number', min: 1, max: 520, required: false },
});
export const familyTimeFields = defineFields({
  withWhom: { kind: 'text', max: 120 },
  way: { kind: 'choice', options: TIME_WAYS },
  times: { kind: 'number', min: 1, max: 100 },
  timesPer: { kind: 'choice', options: ['week', 'month'] },
  minutes: { kind: 'number', min: 5, max: 1440, required: false },
  place: { kind: 'text', max: 120, required: false },
  supervision: { kind: 'choice', options: SUPERVISIONS, required: false },
});
export const askFields = defineFields({
  who: { kind: 'text', max: 60 },
  part: { kind: 'choice', options: PARTS, required: false },
  name: { kind: 'text', max: 120, required: false },
});
export const answerFields = defineFields({
  answer: { kind: 'choice', options: ANSWERS },
  way: { kind: 'choice', options: WAYS, required: false },
  language: { kind: 'choice', options: LANGUAGES, required: false },
  words: { kind: 'text', max: 2000, lines: true, required: false },
  reason: { kind: 'text', max: 500, lines: true, required: false },
  triedAgainOn: { kind: 'date', required: false },
});
/** What somebody says themselves, in the portal. */
export const ownAnswerFields = defineFields({
  answer: { kind: 'choice', options: ['given', 'declined'] },
  words: { kind: 'text', max: 2000, lines: true, required: false },
  reason: { kind: 'text', max: 500, lines: true, required: false },
});
export const talkFields = defineFields({
  who: { kind: 'text', max: 60 },
  name: { kind: 'text', max: 120, required: false },
  talkedOn: { kind: 'date' },
  language: { kind: 'choice', options: LANGUAGES },
  interpreter: { kind: 'choice', options: INTERPRETERS },
  words: { kind: 'text', max: 1000, lines: true, required: false },
});
export const amendFields = defineFields({
  cause: { kind: 'choice', options: CAUSES },
  why: { kind: 'text', max: 500, min: 3, lines: true },
});
export const ratingFields = defineFields({
  rater: { kind: 'text', max: 60 },
  name: { kind: 'text', max: 120, required: false },
  ratedOn: { kind: 'date' },
  level: { kind: 'choice', options: LEVELS },
  reason: { kind: 'text', max: 1000, min: 3, lines: true },
  evidence: { kind: 'text', max: 500, lines: true, required: false },
  document: { kind: 'id', required: false },
});
export const ownRatingFields = defineFields({
  level: { kind: 'choice', options: LEVELS },
  reason: { kind: 'text', max: 1000, min: 3, lines: true },
});
export const takenFields = defineFields({ why: { kind: 'text', max: 300, min: 3 } });
export const contentFields = defineFields({
  applies: { kind: 'choice', options: ['yes', 'no'] },
  words: { kind: 'text', max: 1000, min: 3, lines: true },
});
export const twinFields = defineFields({ twinReason: { kind: 'text', max: 500, min: 3, lines: true } });
export const closeFields = defineFields({ why: { kind: 'choice', options: CLOSED_WHY } });
export const helpFields = defineFields({ help: { kind: 'text', max: 500, min: 3, lines: true } });
