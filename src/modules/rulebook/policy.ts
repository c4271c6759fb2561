import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

/** The rules, and who answers for which duty: law is no secret, so everybody who signs in reads them. */
export const viewRules = action('rulebook.view', 'everyone');

/** Bringing an edition of a pack and letting it take effect. It moves due dates of every open case, so: an administrator's. */
export const takeRules = action('rulebook.take', ['administrator']);

export type NotAllowed = { readonly kind: 'not-allowed' };

/** Why this person may not bring or take a pack; null when they may. */
export const mayNotTake = (who: Who): NotAllowed | null => (takeRules.may(who) ? null : { kind: 'not-allowed' });
