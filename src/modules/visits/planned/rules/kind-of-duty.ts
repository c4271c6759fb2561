import type { PlannedKind } from '../contract.ts';

/** Which kind of visit settles a duty of the rules in force (the duties of topic visits in db/reference/rules). */
const KINDS: Readonly<Record<string, PlannedKind>> = {
  'caseworker-visit': 'caseworker_visit',
  'weekly-visit-child': 'caseworker_visit',
  'initial-contact': 'caseworker_visit',
  'out-of-state-visit': 'caseworker_visit',
  'weekly-visit-caregiver': 'caregiver_contact',
  'caregiver-contact': 'caregiver_contact',
  'parent-contact': 'parent_contact',
  'sibling-time': 'sibling_visit',
};

/** The kind of visit a duty asks for; undefined where a visit settles it not. */
export const kindOfDuty = (duty: string): PlannedKind | undefined => KINDS[duty];
