import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from '../policy.ts';

/** Where a condition for the return home stands. */
export const CONDITION_STATES = ['open', 'on_the_way', 'met', 'let_go'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

/** Steps on the way home, in their order; family time grows by levels, and visits after the return may be several. */
export const RETURN_STEPS = [
  'step_up',
  'readiness_review',
  'safety_review',
  'trial_home_visit',
  'return_home',
  'aftercare_visit',
  'aftercare_end',
] as const;
export type ReturnStep = (typeof RETURN_STEPS)[number];
export const LEVELS = ['supervised', 'observed', 'unsupervised', 'day', 'overnight', 'weekend'] as const;
export type Level = (typeof LEVELS)[number];
export const OUTCOMES = ['done', 'not_ready', 'skipped'] as const;
export type StepOutcome = (typeof OUTCOMES)[number];

export type NotGoingHome = { readonly kind: 'goal-is-not-return-home' };

/** Something that has to be so before the child goes home. Days are ISO dates. */
export type SetCondition = {
  readonly childId: Id;
  readonly what: string;
  readonly shows: string;
  readonly parentId: Id | null;
  readonly setOn: string;
};
export type SetConditionRefusal = NotAllowed | NotGoingHome | Invalid;

/** Where a condition stood on a day, and what shows it. */
export type RecordProgress = {
  readonly childId: Id;
  readonly conditionId: Id;
  readonly state: ConditionState;
  readonly onDay: string;
  readonly evidence: string;
};
export type RecordProgressRefusal = NotAllowed | NotGoingHome | Invalid;

/** A step that was taken, found not ready, or skipped with the reason in `note`. */
export type TakeReturnStep = {
  readonly childId: Id;
  readonly kind: ReturnStep;
  readonly outcome: StepOutcome;
  readonly level: Level | null;
  readonly onDay: string;
  readonly note: string;
};
export type TakeReturnStepRefusal = NotAllowed | NotGoingHome | Invalid;

const words = { kind: 'text', max: 2000, lines: true } as const;

export const conditionFields = defineFields({
  what: { kind: 'text', max: 500, lines: true },
  shows: { kind: 'text', max: 500, lines: true },
  parentId: { kind: 'id', required: false },
  setOn: { kind: 'date' },
});
export const progressFields = defineFields({
  state: { kind: 'choice', options: CONDITION_STATES },
  onDay: { kind: 'date' },
  evidence: words,
});
export const returnStepFields = defineFields({
  kind: { kind: 'choice', options: RETURN_STEPS },
  outcome: { kind: 'choice', options: OUTCOMES },
  level: { kind: 'choice', options: LEVELS, required: false },
  onDay: { kind: 'date' },
  note: words,
});
