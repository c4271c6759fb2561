import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

/** Positions that write case plans. */
const WRITERS = ['case_manager', 'supervisor', 'program_director'];
/** Positions that approve them, and never what they sent themselves. */
const APPROVERS = ['supervisor', 'program_director'];

export const viewPlan = action('planning.view', 'staff', ['case_plan']);
export const writePlan = action('planning.write', WRITERS, ['case_plan']);
export const approvePlans = action('planning.approve', APPROVERS, ['case_plan']);
/** The case plan of a child at home with them: what they are asked, and their own steps. */
export const viewHomePlan = action('planning.view-home', ['caregiver', 'kin']);
/** One's own case plan, as a parent or a youth. */
export const viewOwnPlan = action('planning.view-own', ['parent', 'youth']);
/** Answering, taking a step and rating for oneself, from outside the staff. */
export const takePart = action('planning.take-part', ['caregiver', 'kin', 'parent', 'youth']);

export type NotAllowed = { readonly kind: 'not-allowed' };

/** Why somebody may not write case plans; null when they may. */
export const mayNotWrite = (who: Who): NotAllowed | null => (writePlan.may(who) ? null : { kind: 'not-allowed' });
/** Why somebody may not approve case plans; null when they may. */
export const mayNotApprove = (who: Who): NotAllowed | null => (approvePlans.may(who) ? null : { kind: 'not-allowed' });
