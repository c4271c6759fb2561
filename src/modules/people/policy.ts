import { action } from '#platform/http/action.ts';

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
