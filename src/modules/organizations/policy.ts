import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

const KEEPERS = ['administrator', 'partnership_lead', 'neighborhood_liaison', 'kinship_navigator'] as const;

/** Looking something up in the community directory: everybody, signed in or not. */
export const viewDirectory = action('organizations.view', 'everyone');
/** Keeping the community directory. Everybody of the agency reads it. */
export const keepDirectory = action('organizations.keep', KEEPERS);
/** What was looked for and not found: everybody of the staff reads the list. */
export const viewWishes = action('organizations.wishes', 'staff');
/** Whether a service takes new people: whoever of the staff hears it on the telephone writes it down. */
export const postingCapacity = action('organizations.post-capacity', 'staff');
/** Being told when a service has room again. */
export const watchingCapacity = action('organizations.watch-capacity', 'everyone');
/** Categories of services, and who may read the directory without sign-in. */
export const arrangeDirectory = action('organizations.arrange', ['administrator', 'partnership_lead']);

/** Keeping one's own entry by a link, without an account. What the link opens is the database's to say. */
export const keepOwnEntry = action('organizations.keep-own-entry', 'everyone');

export type NotAllowed = { readonly kind: 'not-allowed' };

/** Why somebody may not keep the directory; null when they may. */
export const mayNotKeep = (who: Who): NotAllowed | null => (keepDirectory.may(who) ? null : { kind: 'not-allowed' });
/** Why somebody may not say what capacity a service has; null when they may. */
export const mayNotPost = (who: Who): NotAllowed | null => (postingCapacity.may(who) ? null : { kind: 'not-allowed' });
/** Why somebody may not arrange the directory; null when they may. */
export const mayNotArrange = (who: Who): NotAllowed | null =>
  arrangeDirectory.may(who) ? null : { kind: 'not-allowed' };
