import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

/** Positions that write down what somebody needs. */
const WRITERS = ['case_manager', 'supervisor', 'program_director', 'team_specialist'];

export const writeNeed = action('assessments.record-need', WRITERS, ['referral']);

/** Positions that assess: those who work with the family, and the nurse. */
const ASSESSORS = [...WRITERS, 'nurse'];

export const viewInstruments = action('assessments.view-instruments', 'staff');
export const bringInstruments = action('assessments.bring-instruments', ['administrator']);
export const viewAssessments = action('assessments.view', 'staff', ['assessment']);
export const giveAssessments = action('assessments.give', ASSESSORS, ['assessment']);
/** Deciding opens a need, so it asks for both topics. */
export const decideSuggestions = action('assessments.decide', WRITERS, ['assessment', 'referral']);
export const planAssessments = action('assessments.plan', WRITERS, ['assessment']);
export const viewDues = action('assessments.view-due', ASSESSORS);

export type NotAllowed = { readonly kind: 'not-allowed' };
/** Use cases ask it themselves: a page is not the only way to them. */
export const mayNotBring = (who: Who): NotAllowed | null =>
  bringInstruments.may(who) ? null : { kind: 'not-allowed' };
export const mayNotGive = (who: Who): NotAllowed | null => (giveAssessments.may(who) ? null : { kind: 'not-allowed' });
export const mayNotDecide = (who: Who): NotAllowed | null =>
  decideSuggestions.may(who) ? null : { kind: 'not-allowed' };
export const mayNotPlan = (who: Who): NotAllowed | null => (planAssessments.may(who) ? null : { kind: 'not-allowed' });
