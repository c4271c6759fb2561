import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

/** Adding somebody who is not in the record yet. The database lets staff of the agency do it. */
export const addPeople = action('people.add', 'staff');

/** Writing down what is known of a person the reader may see. */
export const recordPeople = action('people.record', 'staff', ['identity']);

/** Chosen name, pronouns, languages: shown and changed by staff around the child. */
export const viewNames = action('people.view-names', 'staff', ['identity']);
export const editPersonNames = action(
  'people.edit-names',
  ['case_manager', 'supervisor', 'program_director', 'investigator', 'intake_worker', 'kinship_navigator'],
  ['identity'],
);

/** Records that may be of one person, as far as the reader may see both. */
export const viewDuplicates = action('people.view-duplicates', 'staff', ['identity']);

/** Joining two records changes who sees what: those who answer for cases decide it, and the privacy officer. */
export const mergePersons = action(
  'people.merge',
  ['supervisor', 'investigation_supervisor', 'program_director', 'privacy_officer'],
  ['identity'],
);

/** May this person join records, tell them apart, or undo it? The reason when not. */
export const whyNotMerge = (who: Who): { readonly kind: 'only-leaders-merge' } | null =>
  mergePersons.may(who) ? null : { kind: 'only-leaders-merge' };
