import { action } from '#platform/http/action.ts';

/** Positions that keep a child's school record. */
const KEEPERS = ['case_manager', 'supervisor', 'program_director', 'education_liaison'];

export const viewSchool = action('education.view', 'staff', ['education']);
export const enroll = action('education.record-enrollment', KEEPERS, ['education']);
export const editGrade = action('education.change-grade', KEEPERS, ['education']);
