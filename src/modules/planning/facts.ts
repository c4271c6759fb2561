import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const plan = { planId: z.uuid(), childId: z.uuid() };
const version = { ...plan, number: z.number() };
/** A version of a case plan went to the supervisor. */
export const PlanSent = factKind('CasePlanSent', 1, 'case_plan', z.object(version));
/** A version was approved; its text is frozen and can be signed. */
export const PlanApproved = factKind('CasePlanApproved', 1, 'case_plan', z.object(version));
/** An approved plan is being written anew, and why. */
export const PlanAmended = factKind('CasePlanAmended', 1, 'case_plan', z.object({ ...version, cause: z.string() }));
/** Somebody who was asked said what they think of a version. */
export const PlanInputGiven = factKind(
  'CasePlanInputGiven',
  1,
  'case_plan',
  z.object({ ...plan, inputId: z.uuid(), part: z.string() }),
);
/** A step toward a goal is done. */
export const StepCompleted = factKind(
  'CasePlanStepCompleted',
  1,
  'case_plan',
  z.object({ ...plan, stepId: z.uuid(), goalId: z.uuid() }),
);
/** Somebody said how far a goal has come. */
export const GoalRated = factKind(
  'CasePlanGoalRated',
  1,
  'case_plan',
  z.object({ ...plan, goalId: z.uuid(), rater: z.string(), level: z.number() }),
);
