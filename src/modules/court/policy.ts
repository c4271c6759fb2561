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

/** The court's case numbers, parties and the child's legal status. */
export const keepingStanding = action('court.keep-standing', WRITERS, ['court']);
/** What an order says, the next hearing and the goal it sets. */
export const recordingOrders = action('court.record-order', WRITERS, ['court']);
/** Telling people of a hearing, with proof; who came; what they said to the court. */
export const tellingOfHearings = action('court.tell', WRITERS, ['court']);
/** Hearings ahead of everybody whose court the reader may see. */
export const viewBoard = action('court.board', 'staff', ['court']);

/** Everybody who may be told of a hearing and has an account of their own. */
const TOLD = ['caregiver', 'kin', 'parent', 'youth', 'court'];
/** The hearings one was told of. */
export const viewOwnHearings = action('court.view-own', TOLD);
/** Say whether one comes, and write to the court. */
export const answerOwnHearing = action('court.answer-own', TOLD);
