import { action } from '#platform/http/action.ts';

/** Positions that write down what a court was asked and did. */
const WRITERS = ['case_manager', 'supervisor', 'program_director', 'agency_attorney'];

export const viewCourt = action('court.view', 'staff', ['court']);
/** What courts did about a child, for people of the court side who are appointed for the child. */
export const viewCourtOutside = action('court.view-outside', ['court'], ['court']);
export const settingHearings = action('court.set-hearing', WRITERS, ['court']);
export const recordingHearings = action('court.record-hearing', WRITERS, ['court']);
export const recordingPetitions = action('court.record-petition', WRITERS, ['court']);
export const recordingFindings = action('court.record-finding', WRITERS, ['court']);
export const correctingCourtDates = action('court.correct-date', WRITERS, ['court']);
