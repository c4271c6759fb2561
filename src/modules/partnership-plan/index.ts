/** The door of partnership-plan: plans of children, what they hold, and the facts others hear. */

export {
  type Balance,
  balanceOfUnit,
  COMPLIANCE_FIGURES,
  type Figure,
  type FigureKey,
  PARTNERSHIP_FIGURES,
} from './balance-of-unit.ts';
export { planClockFacts } from './clock-facts.ts';
export {
  FAMILY_WORD_KINDS,
  FAMILY_WORD_WAYS,
  type FamilyWordKind,
  type FamilyWordWay,
  HIDES,
  type Hides,
  PAGE_CODES,
  PAIR_SUBJECTS,
  type PageCode,
  type PairSubject,
  SAID_BY,
  type SaidBy,
  SIDES,
  type Side,
  TALK_OUTCOMES,
  type TalkOutcome,
  TRANSITION_CODES,
  type TransitionCode,
} from './contract.ts';
export {
  FamilyLimitChanged,
  FamilyWordsAdded,
  LicenseTalkRecorded,
  PageWritten,
  PlanStepRecorded,
  PromiseKept,
  TalkAsked,
} from './facts.ts';
export { type AuditReason, type AuditRow, auditNumbers, fileAudit } from './file-audit.ts';
export { gatherPlan } from './gather-plan.ts';
export { type GatheredSheet, gatherSheet } from './gather-sheet.ts';
export { askAboutLetters } from './hears/ask-about-letters.ts';
export { askForTranslation } from './hears/ask-for-translation.ts';
export { followWorker } from './hears/follow-worker.ts';
export { keepPlanTasks } from './hears/keep-plan-tasks.ts';
export { openLicenseCopies } from './hears/open-license-copy.ts';
export { openPlans } from './hears/open-plans.ts';
export { tellCaregivers } from './hears/tell-caregivers.ts';
export { licenseTalkFacts } from './home-clock-facts.ts';
export { homePlanPath } from './home-paths.ts';
export { type LivePlan, livePlanOf, sideOf } from './live-plan.ts';
export { openPlan } from './open-plan.ts';
export { openPlanQuestions, type PlanQuestion } from './open-questions.ts';
export { type PlansOfChild, planOf } from './plan-of.ts';
export { planRenderings, planSpeech } from './plan-renderings.ts';
export { type PlanState, planStates, plansOfSitting } from './plan-states.ts';
export { plansForMe } from './plans-for-me.ts';
export { auditPlans, keepLicenseCopy, viewHomePlan, viewLicenseCopy } from './policy.ts';
export { refreshSigners } from './refresh-signers.ts';
export type { Evidence, PlanContent, PlanStep } from './rules/plan-content.ts';
export { evidenceWords } from './rules/plan-paper.ts';
export { type PromiseStanding, promiseStanding } from './rules/promise-end.ts';
export { sayFamilyPapers } from './say/say-family-papers.ts';
export { type LicenseCard, licenseCard } from './say/say-license-card.ts';
export { type PlanCard, sayPlanCard } from './say/say-plan-card.ts';
export {
  type FamilyCard,
  type PlanTile,
  type SaidPlansForMe,
  sayPlansForMe,
  type WaitingItem,
} from './say/say-plans-for-me.ts';
export { ANSWERS_NEEDED, type DueCheck, dueChecks, relationshipOfUnit, type UnitRelationship } from './store/checks.ts';
export {
  type FamilyLimit,
  type FamilyPaper,
  type FamilyWord,
  familyPapers,
  familyWordsOf,
  limitsOf,
} from './store/family.ts';
export { type ActivityCounts, activitiesPerChild, type NormalcyDecision, normalcyOf } from './store/normalcy.ts';
export { stepsOf } from './store/plans.ts';
export { type PlanPromise, promisesOf } from './store/promises.ts';
export { type PlanTalk, talksOf } from './store/talks.ts';
export { type Untranslated, untranslatedOf } from './store/translations.ts';
export { lineNotesOf, type PlanText, pageOf, transitionOf, wordsForCard } from './store/words.ts';
export { addFamilyWords } from './use-cases/add-family-words.ts';
export { answerCheck } from './use-cases/answer-check.ts';
export { answerProposal } from './use-cases/answer-proposal.ts';
export { askToTalk } from './use-cases/ask-to-talk.ts';
export { beginLicenseCopy } from './use-cases/begin-license-copy.ts';
export { changePromise } from './use-cases/change-promise.ts';
export { enterOlderAgreement } from './use-cases/enter-older-agreement.ts';
export { giveRoutineSheet } from './use-cases/give-routine-sheet.ts';
export { holdTalk } from './use-cases/hold-talk.ts';
export { keepPromise } from './use-cases/keep-promise.ts';
export { liftLimit } from './use-cases/lift-limit.ts';
export { limitConstraint, limitFamily } from './use-cases/limit-family.ts';
export { makeAuthorityLetter } from './use-cases/make-authority-letter.ts';
export { makePromise } from './use-cases/make-promise.ts';
export { nameSigner } from './use-cases/name-signer.ts';
export { openFamilyPaper } from './use-cases/open-family-paper.ts';
export { prepareLicenseCopy } from './use-cases/prepare-license-copy.ts';
export { missingOf, preparePlanReady } from './use-cases/prepare-plan-ready.ts';
export { recordLicenseTalk } from './use-cases/record-license-talk.ts';
export { recordNormalcy } from './use-cases/record-normalcy.ts';
export { type RecordStep, recordStep } from './use-cases/record-step.ts';
export { releasePromise } from './use-cases/release-promise.ts';
export { seeFamilyWords } from './use-cases/see-family-words.ts';
export { seeUpdates } from './use-cases/see-updates.ts';
export { startAgain } from './use-cases/start-again.ts';
export { takeBackWords } from './use-cases/take-back-words.ts';
export { newerTemplate, takeNewerTemplate } from './use-cases/take-newer-template.ts';
export { translateWords } from './use-cases/translate-words.ts';
export { writeLineNote } from './use-cases/write-line-note.ts';
export { type PageEntry, writePage } from './use-cases/write-page.ts';
export { writeTransition } from './use-cases/write-transition.ts';
