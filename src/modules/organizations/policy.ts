import { action } from '#platform/http/action.ts';

/** Keeping the community directory. Everybody of the agency reads it. */
export const keepDirectory = action('organizations.keep', [
  'administrator',
  'partnership_lead',
  'neighborhood_liaison',
  'kinship_navigator',
]);
