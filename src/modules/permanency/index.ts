export { permanencyClockFacts } from './clock-facts.ts';
export { closingGate, closingOf } from './closing/closing-of.ts';
export { moveCase } from './closing/use-cases/move-case.ts';
export {
  CaseFinalized,
  ConditionMet,
  FileSealed,
  GoalSet,
  StageReached,
  StepTaken,
  TerminationDecided,
} from './facts.ts';
export type { AddGoalTask, GoalKind, GoalPart, SetGoal } from './goals/contract.ts';
export { goalsOrderedByCourts } from './goals/goals-ordered-by-courts.ts';
export { type GoalWasOrdered, hearGoalOrdered } from './goals/hear-goal-ordered.ts';
export { addGoalTask } from './goals/use-cases/add-goal-task.ts';
export { setGoal } from './goals/use-cases/set-goal.ts';
export type { TakeReturnStep } from './home/contract.ts';
export { returnGate } from './home/return-gate.ts';
export { hasWayHome } from './home/store.ts';
export { recordProgress } from './home/use-cases/record-progress.ts';
export { setCondition } from './home/use-cases/set-condition.ts';
export { takeReturnStep } from './home/use-cases/take-return-step.ts';
export type { TakePathStep } from './path/contract.ts';
export { agreeSubsidy } from './path/use-cases/agree-subsidy.ts';
export { takePathStep } from './path/use-cases/take-path-step.ts';
export { goalsInForce, goalsNow, permanencySection } from './report-section.ts';
export { recordReview } from './reviews/use-cases/record-review.ts';
export { ownOrders, sealedFiles } from './sealing/store.ts';
export { endOrder } from './sealing/use-cases/end-order.ts';
export { recordOrder } from './sealing/use-cases/record-order.ts';
export { sealFile } from './sealing/use-cases/seal-file.ts';
export type { DecideTermination } from './termination/contract.ts';
export { decideTermination } from './termination/use-cases/decide-termination.ts';
