import type { Id } from '#kernel/ids.ts';
import { type Admin, insertRow } from './rows.ts';

/** An office of a care organization with its units. */
export type Office = { readonly id: Id; readonly agencyId: Id; readonly organizationId: Id };
export type Unit = { readonly id: Id; readonly office: Office };

/** A lead agency: the tenant. */
export const anAgency = (db: Admin, name = 'Calusa County Children’s Network'): Promise<Id> =>
  insertRow(db, 'app.agency', {
    name,
    short_name: name,
    county: 'Calusa',
    state_code: 'FL',
    time_zone: 'America/New_York',
    policy_pack: 'cfp-2',
  });

/** One of the agency's organizations. */
export const anOrganization = (
  db: Admin,
  agencyId: Id,
  name: string,
  part: 'lead_agency' | 'case_management' | 'state_department' = 'case_management',
): Promise<Id> => insertRow(db, 'app.care_organization', { agency_id: agencyId, name, short_name: name, part });

/** An office. */
export async function anOffice(db: Admin, agencyId: Id, organizationId: Id, name: string): Promise<Office> {
  const id = await insertRow(db, 'app.office', { agency_id: agencyId, organization_id: organizationId, name });
  return { id, agencyId, organizationId };
}

/** A supervisor's unit. */
export const aUnit = async (db: Admin, office: Office, name: string): Promise<Unit> => ({
  id: await insertRow(db, 'app.unit', { agency_id: office.agencyId, office_id: office.id, name }),
  office,
});
