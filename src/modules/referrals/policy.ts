import { action } from '#platform/http/action.ts';

/** Positions that refer. */
const SENDERS = ['case_manager', 'supervisor', 'program_director', 'team_specialist'];

export const viewServices = action('referrals.view', 'staff', ['referral']);
/** Answering by a link, without an account. What the link opens is the database's to say. */
export const answerByLink = action('referrals.answer-by-link', 'everyone');
export const writeReferral = action('referrals.write', SENDERS, ['referral']);
/** The board of all referrals the asker may see: their own children's, their unit's, their offices'. */
export const viewBoard = action('referrals.board', 'staff', ['referral']);
/** What a child gets, for whoever the child lives with. */
export const viewChildServices = action('referrals.view-child', ['caregiver', 'kin'], ['referral']);
/** What somebody gets themselves. */
export const viewOwnServices = action('referrals.view-own', ['parent', 'youth']);
/** Asking for help from outside: for oneself, or for a child who lives with one. */
export const askHelp = action('referrals.ask', ['caregiver', 'kin', 'parent', 'youth']);
/** Taking in somebody who is in no case: for those who work with single people; whoever looks over an office has them do it. */
export const takeInPeople = action(
  'referrals.take-in',
  ['case_manager', 'supervisor', 'team_specialist'],
  ['referral'],
);
