import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

const KEEPERS = ['administrator', 'partnership_lead', 'neighborhood_liaison', 'kinship_navigator'] as const;

/** Looking something up in the community directory: everybody, signed in or not. */
export const viewDirectory = action('organizations.view', 'everyone');
/** Keeping the community directory. Everybody of the agency reads it. */
export const keepDirectory = action('organizations.keep', KEEPERS);
/** What was looked for and not found: everybody of the staff reads the list. */
export const viewWishes = action('organizations.wishes', 'staff');
/** Who works under one roof with which office, and when: everybody of the staff. */
export const viewSchedule = action('organizations.view-schedule', 'staff');
/** Whether a service takes new people: whoever of the staff hears it on the telephone writes it down. */
export const postingCapacity = action('organizations.post-capacity', 'staff');
/** Being told when a service has room again. */
export const watchingCapacity = action('organizations.watch-capacity', 'everyone');
/** Categories of services, and who may read the directory without sign-in. */
export const arrangeDirectory = action('organizations.arrange', ['administrator', 'partnership_lead']);

/** Keeping one's own entry by a link, without an account. What the link opens is the database's to say. */
export const keepOwnEntry = action('organizations.keep-own-entry', 'everyone');

/** Links by which an organization keeps its own entry, or finds all that is asked of it. */
export const linkOrganization = action('organizations.link', [...KEEPERS, 'program_director']);
/** An inbox shows referrals of many children: whoever opens it reads them as a whole by their position. The database asks the same. */
export const openInbox = action('organizations.open-inbox', ['program_director']);

/** Who helps for an organization, how they were screened, and their hours: everybody of the staff reads it. */
export const viewVolunteers = action('organizations.volunteers', 'staff');

export type NotAllowed = { readonly kind: 'not-allowed' };

/** Why somebody may not keep the directory; null when they may. */
export const mayNotKeep = (who: Who): NotAllowed | null => (keepDirectory.may(who) ? null : { kind: 'not-allowed' });
/** Why somebody may not say what capacity a service has; null when they may. */
export const mayNotPost = (who: Who): NotAllowed | null => (postingCapacity.may(who) ? null : { kind: 'not-allowed' });
/** Why somebody may not arrange the directory; null when they may. */
export const mayNotArrange = (who: Who): NotAllowed | null =>
  arrangeDirectory.may(who) ? null : { kind: 'not-allowed' };
