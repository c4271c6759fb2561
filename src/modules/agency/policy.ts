import { action } from '#platform/http/action.ts';

/** Looking after the agency's own data: organizations, offices, units, areas, holidays. */
export const manageAgency = action('agency.manage', ['administrator']);
