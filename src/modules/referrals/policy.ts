import { action } from '#platform/http/action.ts';

/** Positions that refer. */
const SENDERS = ['case_manager', 'supervisor', 'program_director', 'team_specialist'];

export const viewServices = action('referrals.view', 'staff', ['referral']);
/** Answering by a link, without an account. What the link opens is the database's to say. */
export const answerByLink = action('referrals.answer-by-link', 'everyone');
export const writeReferral = action('referrals.write', SENDERS, ['referral']);
