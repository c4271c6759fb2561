import { action } from '#platform/http/action.ts';

/** Positions that write down contacts around a child. */
const WRITERS = ['case_manager', 'supervisor', 'program_director'];

export const viewContacts = action('visits.view', 'staff', ['visits']);
export const writeContact = action('visits.record-contact', WRITERS, ['visits']);
