import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

/**
 * Bringing an agency's own data. An administrator's: an import makes accounts, positions and cases, and opens no record to
 * whoever brought it.
 */
export const importExtracts = action('exchange.import', ['administrator']);

export type NotAllowed = { readonly kind: 'not-allowed' };

/** Why this person may not bring an extract; null when they may. */
export const mayNotImport = (who: Who): NotAllowed | null => (importExtracts.may(who) ? null : { kind: 'not-allowed' });

/** What a federal file said of a child, race and health among it: for those whom the legal record is open to. */
export const viewReported = action('exchange.view-reported', 'staff', ['identity', 'legal_identity']);
