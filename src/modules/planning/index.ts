/** The door of planning: the case plan, its goals and how far they have come. */
export type {
  BeginPlan,
  Cause,
  ClosedWhy,
  Owner,
  Part,
  RateGoal,
  Rater,
  ServiceState,
} from './contract.ts';
export { GoalRated, PlanAmended, PlanApproved, PlanInputGiven, PlanSent, StepCompleted } from './facts.ts';
export { followReferrals, followReferralsLate } from './hears/follow-referrals.ts';
export { contentsOf, lacksOf, loadRecord, type PlanRecord } from './load-record.ts';
export { goalsOf, planOf, ratingsOf } from './plan-of.ts';
export { type SideBySide, sideBySide } from './rules/side-by-side.ts';
export { needStanding } from './rules/unmet-needs.ts';
export type { GoalRow, ServiceRow, StepRow } from './store/goals.ts';
export type { PlanRow, VersionRow } from './store/plans.ts';
export type { RatingRow } from './store/ratings.ts';
export { type DecisionRow, decisionsAbout } from './store/sources.ts';
export {
  type DeliveredSupplier,
  type PermanencyGoal,
  type PermanencyGoalsSupplier,
  setDeliveredSupplier,
  setPermanencyGoals,
} from './suppliers.ts';
export { amendPlan } from './use-cases/amend-plan.ts';
export { approvePlan } from './use-cases/approve-plan.ts';
export { askInput } from './use-cases/ask-input.ts';
export { beginPlan } from './use-cases/begin-plan.ts';
export { closePlan } from './use-cases/close-plan.ts';
export { askForHelp, completeStep } from './use-cases/complete-step.ts';
export { confirmAlike } from './use-cases/confirm-alike.ts';
export { followService } from './use-cases/follow-service.ts';
export { declineInput, giveInput } from './use-cases/give-input.ts';
export { rateGoal } from './use-cases/rate-goal.ts';
export { recordTalk } from './use-cases/record-talk.ts';
export { returnPlan } from './use-cases/return-plan.ts';
export { sendPlan } from './use-cases/send-plan.ts';
export { takeEvidenceAway } from './use-cases/take-evidence-away.ts';
export { translatePlan } from './use-cases/translate-plan.ts';
export { writeContent } from './use-cases/write-content.ts';
export { dropFamilyTime, writeFamilyTime } from './use-cases/write-family-time.ts';
export { endGoal, writeGoal } from './use-cases/write-goal.ts';
export { writeService } from './use-cases/write-service.ts';
export { dropStep, writeStep } from './use-cases/write-step.ts';
