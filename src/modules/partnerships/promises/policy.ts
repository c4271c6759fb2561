import type { Who } from '#platform/http/who.ts';
import { keepCommunities, logContacts, type NotAllowed } from '../policy.ts';

/** Why somebody may not write down a contact; null when they may. */
export const mayNotLog = (who: Who): NotAllowed | null => (logContacts.may(who) ? null : { kind: 'not-allowed' });

/** Why somebody may not end a promise: its own responsible person may say it was kept, who builds partnerships everything. */
export const mayNotTell = (who: Who, responsibleId: string | null): NotAllowed | null =>
  responsibleId === who.userId || keepCommunities.may(who) ? null : { kind: 'not-allowed' };
