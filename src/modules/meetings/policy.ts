import { action } from '#platform/http/action.ts';

/** Positions that call people together and write down what came of it. */
const CALLERS = ['case_manager', 'supervisor', 'program_director', 'team_specialist'];

export const viewMeetings = action('meetings.view', 'staff', ['meeting']);
export const callMeetings = action('meetings.call', CALLERS, ['meeting']);
/** Sharing minutes with those who were invited. */
export const shareMinutesOf = action('meetings.share', ['case_manager', 'supervisor', 'program_director'], ['meeting']);
/** Meetings somebody outside the staff is invited to. What they are is the invitation's to say. */
export const viewInvitations = action('meetings.view-own', ['caregiver', 'kin', 'parent', 'youth', 'court']);
/** Answering by a link, without an account. What the link opens is the database's to say. */
export const answerMeetingByLink = action('meetings.answer-by-link', 'everyone');
/** How families, caregivers and young people take part, over all children the reader may see. */
export const viewEngagement = action('meetings.engagement', 'staff', ['meeting']);
