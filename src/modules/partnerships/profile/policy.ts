import type { Who } from '#platform/http/who.ts';
import type { NotAllowed } from '../policy.ts';

/** Who reads and writes notes about a community or a partner (S4-105). The database holds the same by app_definer.reads_partnership_notes. */
export const NOTE_READERS = ['partnership_lead', 'neighborhood_liaison', 'program_director'];

export const readsNotes = (who: Who): boolean => who.roles.some(role => NOTE_READERS.includes(role));

/** Why somebody may not write a note; null when they may. */
export const mayNotNote = (who: Who): NotAllowed | null => (readsNotes(who) ? null : { kind: 'not-allowed' });
