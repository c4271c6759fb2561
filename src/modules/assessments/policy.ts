import { action } from '#platform/http/action.ts';

/** Positions that write down what somebody needs. */
const WRITERS = ['case_manager', 'supervisor', 'program_director', 'team_specialist'];

export const writeNeed = action('assessments.record-need', WRITERS, ['referral']);
