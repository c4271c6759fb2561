import { action } from '#platform/http/action.ts';

/** Roles that work on a child's plan. */
export const PLAN_WORK = ['case_manager', 'supervisor', 'program_director', 'placement_coordinator'];
/** What a page of the plan shows of the child. */
export const PLAN_TOPICS = ['agreement', 'plan'];

export const viewPlan = action('partnership-plan.view', 'staff', PLAN_TOPICS);
export const preparePlan = action('partnership-plan.prepare', PLAN_WORK, PLAN_TOPICS);
/** What of a step is the caregivers' own, they answer where the child lives (`writeHomePlan`). */
export const recordSteps = action('partnership-plan.record-step', PLAN_WORK, ['plan']);
export const startPlanAgain = action('partnership-plan.start-again', PLAN_WORK, PLAN_TOPICS);
export const makeLetter = action('partnership-plan.make-letter', PLAN_WORK, PLAN_TOPICS);
export const auditPlans = action('partnership-plan.audit', PLAN_WORK, ['agreement']);
/** The child's own page, notes beside promises, the words of a move, translations. */
export const writePlanWords = action('partnership-plan.write-words', PLAN_WORK, PLAN_TOPICS);
/** Dated promises and talks about them. */
export const keepPromises = action('partnership-plan.keep-promises', PLAN_WORK, PLAN_TOPICS);
/** What a parent says on the telephone or on paper, and orders that keep something from a parent. */
export const hearFamily = action('partnership-plan.hear-family', PLAN_WORK, PLAN_TOPICS);
export const answerSigner = action('partnership-plan.answer', PLAN_WORK, PLAN_TOPICS);
export const talkAfterDecline = action('partnership-plan.talk-after-decline', PLAN_WORK, PLAN_TOPICS);
export const giveRoutine = action('partnership-plan.give-routine', PLAN_WORK, PLAN_TOPICS);
export const viewPartnership = action(
  'partnership-plan.view-partnership',
  ['supervisor', 'program_director'],
  ['agreement', 'plan', 'tasks'],
);

const LICENSING = ['licensing_counselor', 'licensing_supervisor'];
/** The license copy on a home's pages: whose work includes homes reads it, licensing keeps it. */
export const viewLicenseCopy = action(
  'partnership-plan.view-license-copy',
  [...PLAN_WORK, ...LICENSING],
  ['agreement'],
);
export const keepLicenseCopy = action('partnership-plan.keep-license-copy', LICENSING, ['agreement']);

const CAREGIVERS = ['caregiver', 'kin'];
/** The plan where the child lives: those who care for the child read it, sign it and live on it. */
export const viewHomePlan = action('partnership-plan.view-home', CAREGIVERS, ['plan']);
export const writeHomePlan = action('partnership-plan.write-home', CAREGIVERS, ['plan']);
/** The birth family's part, for a parent named in a plan. */
export const viewFamilyPlan = action('partnership-plan.view-family', ['parent'], ['agreement']);
export const writeFamilyPlan = action('partnership-plan.write-family', ['parent'], ['agreement']);
export const viewFamilyPaper = action('partnership-plan.view-family-paper', ['parent'], ['own']);
