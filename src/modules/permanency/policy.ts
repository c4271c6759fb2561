import { action } from '#platform/http/action.ts';

/** Positions that work toward a home for good, and those that answer for it. */
const WRITERS = ['case_manager', 'supervisor', 'program_director'];
const LEADERS = ['supervisor', 'program_director'];

export const viewPermanency = action('permanency.view', 'staff', ['permanency']);
export const settingGoals = action('permanency.set-goal', WRITERS, ['permanency']);
export const settingConditions = action('permanency.set-condition', WRITERS, ['permanency']);
export const takingReturnSteps = action('permanency.take-return-step', WRITERS, ['permanency']);
export const recordingReviews = action('permanency.record-review', WRITERS, ['permanency']);
/** Whether to ask for an end of parental rights is decided by those who lead, as the law's exceptions are. */
export const decidingTermination = action('permanency.decide-termination', LEADERS, ['permanency']);
export const takingPathSteps = action('permanency.take-path-step', WRITERS, ['permanency']);
export const viewBoard = action('permanency.view-board', LEADERS, ['permanency']);
/** A parent's own way home. */
export const viewWayHome = action('permanency.view-way-home', ['parent']);

export type NotAllowed = { readonly kind: 'not-allowed' };
/** The life of a case: its stages, and what has to be done before it is closed. */
export const viewClosing = action('permanency.view-closing', 'staff', ['case', 'tasks', 'permanency']);
export const movingCases = action('permanency.move-case', WRITERS, ['case', 'tasks', 'permanency']);
/** A finalized adoption's old file is sealed by those who lead; which files were sealed is the privacy officer's to know. */
export const sealingFiles = action('permanency.seal-file', LEADERS, ['permanency']);
export const viewSealedFiles = action('permanency.view-sealed-files', ['privacy_officer'], ['reading']);
/** Whoever guards sealed files writes down which order of a court opens one, and to whom; that person finds it among their own. */
export const openingSealedFiles = action('permanency.open-sealed-file', ['privacy_officer'], ['reading']);
export const viewOwnOrders = action('permanency.view-own-orders', 'staff');
