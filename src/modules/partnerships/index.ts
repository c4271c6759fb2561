export type { ProofGiven, SnapshotFigure } from './contract.ts';
export { PhaseEntered } from './facts.ts';
export { setSnapshotSupplier } from './figures.ts';
export {
  BETTER,
  type Figure,
  OUTCOMES,
  PROGRESS,
  type SetGoal,
  UNITS,
  type Unit,
  type WriteStep,
} from './goals/contract.ts';
export { loadPartnerHome } from './goals/partner-home.ts';
export { goalProgress } from './goals/rules/goal-progress.ts';
export { stepState } from './goals/rules/step-state.ts';
export { unmapped } from './goals/rules/unmapped.ts';
export { type VaguePart, vagueParts } from './goals/rules/vague-step.ts';
export {
  communityNames,
  endedGoals,
  type GoalRow,
  type GoalValueRow,
  goalById,
  goalsIn,
  livingGoals,
  valuesOf,
} from './goals/store/goals.ts';
export { mappingsOf, objectiveById, objectivesOf, partnersIn, progressOf } from './goals/store/objectives.ts';
export { type RolloutRow, rolloutById, rolloutOf } from './goals/store/rollout.ts';
export { myPartnerships, partnersBesideMe, type StepRow, stepById, stepsIn } from './goals/store/steps.ts';
export { type YearCounts, yearCounts } from './goals/store/year.ts';
export { changeGoal, endGoal } from './goals/use-cases/change-goal.ts';
export { enterFigure } from './goals/use-cases/enter-figure.ts';
export { finishStep } from './goals/use-cases/finish-step.ts';
export { keepRecordFigure } from './goals/use-cases/keep-record-figure.ts';
export { decideRollout, planRollout } from './goals/use-cases/roll-out.ts';
export { setGoal } from './goals/use-cases/set-goal.ts';
export { mapObjective, stateObjective, tellObjective } from './goals/use-cases/state-objective.ts';
export { writeStep } from './goals/use-cases/write-step.ts';
export { beginAgreements } from './memoranda/begin-agreements.ts';
export { agreementSchedule, agreementTasks, followAgreements } from './memoranda/follow-agreements.ts';
export type { PartnerKind } from './memoranda/rules/kinds.ts';
export { agreementsWith, allAgreements, partiesOf } from './memoranda/store/agreements.ts';
export { draftAgreement } from './memoranda/use-cases/draft-agreement.ts';
export { giveNotice } from './memoranda/use-cases/give-notice.ts';
export { nameDuty } from './memoranda/use-cases/name-duty.ts';
export { reviewDraft } from './memoranda/use-cases/review-draft.ts';
export { sendToSign } from './memoranda/use-cases/send-to-sign.ts';
export { writeClauses } from './memoranda/use-cases/write-clauses.ts';
export { type GroupRow, groupsOfHomes, partnersBehindHomes } from './network/store.ts';
export { joinGroup } from './network/use-cases/join-group.ts';
export { openGroup } from './network/use-cases/open-group.ts';
export { partnerFrame } from './partners/partner-frame.ts';
export type { Level, PartnerState, Rank } from './partners/rules/states.ts';
export { partnerPersonById } from './partners/store/people.ts';
export { changePartner } from './partners/use-cases/change-partner.ts';
export { addPartnerPerson, changePartnerPerson, partnerPersonLeaves } from './partners/use-cases/keep-people.ts';
export { movePartner } from './partners/use-cases/move-partner.ts';
export { notePartner } from './partners/use-cases/note-partner.ts';
export { scoreProspect } from './partners/use-cases/score-prospect.ts';
export { seekSectors } from './partners/use-cases/seek-sectors.ts';
export { setCommunities } from './partners/use-cases/set-communities.ts';
export { setLevel } from './partners/use-cases/set-level.ts';
export { BUILDERS } from './policy.ts';
export type {
  AddContribution,
  AddExpectation,
  AddMandate,
  JoinCoalition,
  SetApproach,
} from './profile/contract.ts';
export { congruenceOf, expectationSheetOf, mandateConflicts } from './profile/doors.ts';
export type { Activity, Line } from './profile/rules/codes.ts';
export type { MandateConflict } from './profile/rules/mandates.ts';
export { fundingOn } from './profile/store/profile.ts';
export { acknowledgeSheet } from './profile/use-cases/acknowledge-sheet.ts';
export { addContribution } from './profile/use-cases/add-contribution.ts';
export { addExpectation } from './profile/use-cases/add-expectation.ts';
export { addFunding } from './profile/use-cases/add-funding.ts';
export { addMandate } from './profile/use-cases/add-mandate.ts';
export { addStrength } from './profile/use-cases/add-strength.ts';
export { agreeHandling } from './profile/use-cases/agree-handling.ts';
export { agreeVision } from './profile/use-cases/agree-vision.ts';
export { beginSheet } from './profile/use-cases/begin-sheet.ts';
export { draftSheet } from './profile/use-cases/draft-sheet.ts';
export { joinCoalition } from './profile/use-cases/join-coalition.ts';
export { noteDifference } from './profile/use-cases/note-difference.ts';
export { rateCongruence } from './profile/use-cases/rate-congruence.ts';
export { setApproach } from './profile/use-cases/set-approach.ts';
export { writeLine } from './profile/use-cases/write-line.ts';
export { writeNote } from './profile/use-cases/write-note.ts';
export { writeVision } from './profile/use-cases/write-vision.ts';
export type { LogContact, MakeCommitment } from './promises/contract.ts';
export { followPartnerships } from './promises/follow/follow-partnerships.ts';
export { followPartnersSchedule, followPartnerTasks } from './promises/follow/follow-tasks.ts';
export { dropPartnerTask, openPartnerTask, openPartnerTasksOf, settlePartnerTask } from './promises/partner-tasks.ts';
export { keptRate } from './promises/rules/commitment.ts';
export { partnerTasksCard } from './promises/say-card.ts';
export { allCommitments } from './promises/store/commitments.ts';
export { unresolvedIssuesOf } from './promises/store/issues.ts';
export { openSuccessionTask } from './promises/succession.ts';
export { agreeContact } from './promises/use-cases/agree-contact.ts';
export { keepCommitment, releaseCommitment, tellProgress } from './promises/use-cases/end-commitment.ts';
export { logContact } from './promises/use-cases/log-contact.ts';
export { makeCommitment } from './promises/use-cases/make-commitment.ts';
export { moveDispute, openDispute } from './promises/use-cases/move-dispute.ts';
export { moveIssue } from './promises/use-cases/move-issue.ts';
export { noteFactor, tellPartner } from './promises/use-cases/note-factor.ts';
export { raiseIssue } from './promises/use-cases/raise-issue.ts';
export { recordHardAction } from './promises/use-cases/record-hard-action.ts';
export { PHASES, type Phase } from './rules/phases.ts';
export { sayCommunityWays } from './say-community-ways.ts';
export { areasOf, communityById, livingCommunities } from './store/communities.ts';
export { livingPlans, planSteps } from './store/plans.ts';
export { adoptPlan } from './use-cases/adopt-plan.ts';
export { openCommunity } from './use-cases/open-community.ts';
export { passGate } from './use-cases/pass-gate.ts';
export { proveStep } from './use-cases/prove-step.ts';
