import { INQUIRY_KEEPERS } from '#modules/licensing/index.ts';
import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

/** Who builds partnerships: the lead and the neighborhood liaisons; administrators set up. */
export const BUILDERS = ['partnership_lead', 'neighborhood_liaison', 'administrator', 'program_director', 'executive'];

/** Where communities stand: everybody of the staff. Nothing of a case is on these pages. */
export const viewCommunities = action('partnerships.view', 'staff');
/** Communities, their plans, steps and gates. */
export const keepCommunities = action('partnerships.keep', BUILDERS);
/** The agency's own versions of the steps. */
export const keepLibrary = action('partnerships.keep-library', ['partnership_lead', 'administrator']);

/** Contacts with partners: everybody of the staff who talked to one writes it down. */
export const logContacts = action('partnerships.log-contacts', 'staff');

/** A partner reads its own expectation sheets and says that it stands by them. */
export const acknowledgeOwn = action('partnerships.acknowledge-own', ['partner']);

/** Groups in which homes support one another: everybody of the staff who may read homes. */
export const viewGroups = action('partnerships.view-groups', 'staff', ['home']);
/** Those who find homes and keep them: the same as keep inquiries. */
export const keepGroups = action('partnerships.keep-groups', INQUIRY_KEEPERS, ['home']);

export type NotAllowed = { readonly kind: 'not-allowed' };

/** Why somebody may not keep communities and their plans; null when they may. */
export const mayNotKeep = (who: Who): NotAllowed | null => (keepCommunities.may(who) ? null : { kind: 'not-allowed' });

/** Why somebody may not keep groups of homes; null when they may. */
export const mayNotKeepGroups = (who: Who): NotAllowed | null => (keepGroups.may(who) ? null : { kind: 'not-allowed' });
