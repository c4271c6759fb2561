import { action } from '#platform/http/action.ts';

/** Papers about a child are of several topics; a page of them may show each. */
const PAPERS = ['documents', 'case', 'health', 'education', 'identity'];
/** People outside the agency who may add papers about a child they care for, and keep what they added. */
const OUTSIDE = ['caregiver', 'kin'];

/** Those who work on the child's case or look after health and school file papers; who only reads does not. */
const FILING = [
  'case_manager',
  'supervisor',
  'program_director',
  'investigator',
  'intake_worker',
  'placement_coordinator',
  'kinship_navigator',
  'nurse',
  'education_liaison',
  'agency_attorney',
  'youth_specialist',
  'adoption_specialist',
];
export const viewDocuments = action('documents.view', 'staff', PAPERS);
export const addPaper = action('documents.add', FILING, PAPERS);
export const replacePaper = action('documents.supersede', FILING, PAPERS);
export const downloadPaper = action('documents.download', 'staff', PAPERS);
export const viewOwnDocuments = action('documents.view-own', OUTSIDE, PAPERS);
export const addOwnPaper = action('documents.add-own', OUTSIDE, PAPERS);
/**
 * What a person outside the agency added stays theirs to open, also after the child has moved on. Staff open papers in the
 * child's file.
 */
export const downloadOwnPaper = action(
  'documents.download-own',
  ['caregiver', 'kin', 'parent', 'youth', 'court', 'partner'],
  PAPERS,
);

/** Legal holds of a record: seen by who works on the case, placed and lifted by those who answer for it or for the law. */
export const viewHolds = action('documents.view-holds', 'staff', ['case']);
export const placingHolds = action(
  'documents.place-hold',
  ['agency_attorney', 'privacy_officer', 'program_director', 'supervisor'],
  ['case'],
);
