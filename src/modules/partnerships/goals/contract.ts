import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import type { NotAllowed } from '../policy.ts';

export const UNITS = ['count', 'percent', 'per_1000', 'days'] as const;
export type Unit = (typeof UNITS)[number];
export const BETTER = ['more', 'fewer'] as const;
export const PROGRESS = ['not_begun', 'under_way', 'reached', 'stuck'] as const;
export const OUTCOMES = ['reached', 'changed', 'given_up'] as const;

/** A figure: a fraction (percent and per 1,000 follow from it), or a value alone. */
export type Figure = {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In the goal's unit; worked out from the fraction when there is one. */
  readonly value: number | null;
};

export type SetGoal = {
  readonly communityId: Id;
  /** In one language or in both. */
  readonly titleEn: string | null;
  readonly titleEs: string | null;
  /** Code of a measure the record computes; null where the partners enter the figure. */
  readonly measure: string | null;
  /** How it is measured, in words. */
  readonly measuredBy: string;
  readonly unit: Unit;
  readonly better: (typeof BETTER)[number];
  readonly baseline: (Figure & { readonly on: string }) | null;
  readonly target: Figure;
  readonly byOn: string | null;
  readonly ownerId: Id | null;
  /** False: a draft, which partners do not see yet. */
  readonly agreed: boolean;
};
export type SetGoalRefusal = Invalid | NotAllowed;

/** What may change of a goal that goes on: its day, its owner, and that partners have agreed to a draft. */
export type ChangeGoal = {
  readonly goalId: Id;
  readonly byOn: string | null;
  readonly ownerId: Id | null;
  /** A goal once agreed stays agreed. */
  readonly agreed: boolean;
  /** For a draft without one. */
  readonly baseline: (Figure & { readonly on: string }) | null;
};
export type EndGoal = {
  readonly goalId: Id;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly why: string | null;
};
export type ChangeGoalRefusal = Invalid | NotAllowed | { readonly kind: 'goal-is-over' };

export type EnterFigure = { readonly goalId: Id; readonly on: string; readonly words?: string | null } & Figure;
export type EnterFigureRefusal = Invalid | NotAllowed | { readonly kind: 'goal-is-over' | 'comes-from-the-record' };

export type StateObjective = {
  readonly partnershipId: Id;
  readonly words: string;
  /** The goals it serves; none yet where it is left empty. */
  readonly goalIds: readonly Id[];
  readonly how?: string | null;
};
export type MapObjective = { readonly objectiveId: Id; readonly goalId: Id; readonly how?: string | null };
export type TellProgress = {
  readonly objectiveId: Id;
  readonly state: (typeof PROGRESS)[number];
  readonly words?: string | null;
};
export type ObjectiveRefusal = Invalid | NotAllowed | { readonly kind: 'goal-of-another-community' | 'mapped-already' };

export type WriteStep = {
  readonly communityId: Id;
  readonly goalId: Id | null;
  readonly rolloutId?: Id | null;
  readonly words: string;
  /** Somebody of the agency, or a partner, perhaps with a second one. */
  readonly ownerId: Id | null;
  readonly partnershipId: Id | null;
  readonly besideId?: Id | null;
  readonly dueOn: string | null;
  readonly measuredBy: string | null;
  readonly means?: string | null;
  readonly shared: boolean;
};
export type WriteStepRefusal = Invalid | NotAllowed | { readonly kind: 'not-begun-there' };

export type FinishStep = { readonly stepId: Id; readonly on: string; readonly words?: string | null };
export type FinishStepRefusal = Invalid | NotAllowed | { readonly kind: 'step-is-over' };

export type PlanRollout = {
  readonly communityId: Id;
  /** One of both: a neighborhood by its code, or an office. */
  readonly areaCode: string | null;
  readonly officeId: Id | null;
  readonly startsOn: string;
  readonly toTrain: number;
  readonly trained: number;
};
export type DecideRollout = {
  readonly rolloutId: Id;
  readonly decision: 'go' | 'no_go';
  readonly trained: number;
  readonly why: string | null;
  /** Accounts of those who are still to be trained, as far as they are named. */
  readonly untrained?: readonly Id[];
};
export type RolloutRefusal = Invalid | NotAllowed | { readonly kind: 'rolled-out-already' };
