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
/** Reports to the court: written and filed by those who write down what courts do, read by who reads that. */
export const viewReports = action('court.view-reports', 'staff', ['court']);
export const writingReports = action('court.write-report', WRITERS, ['court']);
export const filingReports = action('court.file-report', WRITERS, ['court']);
/** Who looks at a report before it is filed; a report may be filed without, and says so. */
export const approvingAsSupervisor = action(
  'court.approve-as-supervisor',
  ['supervisor', 'program_director'],
  ['court'],
);
export const approvingAsCounsel = action('court.approve-as-counsel', ['agency_attorney'], ['court']);
/** Whoever decides about a report in either part. */
export const decidingReports = action(
  'court.decide-report',
  ['supervisor', 'program_director', 'agency_attorney'],
  ['court'],
);
/** Which reports are due: a list over the asker's children. */
export const viewReportsDue = action('court.view-reports-due', WRITERS, ['court']);
/** Filed reports, for people of the court side who are appointed for the child. */
export const viewReportsOutside = action('court.view-reports-outside', ['court'], ['court']);
