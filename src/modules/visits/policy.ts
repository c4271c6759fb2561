import { action } from '#platform/http/action.ts';

/** Positions that write down contacts around a child. */
const WRITERS = ['case_manager', 'supervisor', 'program_director'];

export const viewContacts = action('visits.view', 'staff', ['visits']);
export const writeContact = action('visits.record-contact', WRITERS, ['visits']);
/** What caregivers agreed at visits, for themselves. */
export const viewAgreed = action('visits.view-agreed', ['caregiver', 'kin'], ['visits']);
/** The monthly visit of one's own children, of one's unit, or of one's organization. */
export const viewMonth = action('visits.view-month', WRITERS, ['visits']);
/** Planning one's visits; supervisors and directors plan for others. */
export const planVisits = action('visits.plan', WRITERS, ['visits']);
/** What was asked for on a child's behalf. */
export const viewAdvocacy = action('visits.view-advocacy', WRITERS, ['case']);
export const keepAdvocacy = action('visits.keep-advocacy', WRITERS, ['case']);

/** Positions that plan family time and write down how it went. */
const FAMILY_TIME_WRITERS = ['case_manager', 'supervisor', 'program_director'];
export const viewFamilyTime = action('visits.view-family-time', 'staff', ['family_time']);
export const planFamilyTime = action('visits.plan-family-time', FAMILY_TIME_WRITERS, ['family_time']);
/** The month of all children the reader may see, and the rooms and cars of the offices. */
export const viewFamilyBoard = action('visits.family-time-board', FAMILY_TIME_WRITERS, ['family_time']);
/** Answering by a link, without an account. What the link opens is the database's to say. */
export const answerFamilyTimeByLink = action('visits.answer-by-link', 'everyone');
/** Family time somebody outside the staff is invited to. What it is, is the invitation's to say. */
export const viewOwnFamilyTime = action('visits.view-own-family-time', ['caregiver', 'kin', 'parent', 'youth']);
